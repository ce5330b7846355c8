# $ mkdir src; touch -d 2001-01-01 src/foo; touch dep
# $ make
VPATH = src
all: foo
foo: x = fromfoo
foo: z = zfoo
src/foo: y = fromsrc
src/foo: z = zsrc
foo: dep ; @echo '$@ x=$x y=$y z=$z'
