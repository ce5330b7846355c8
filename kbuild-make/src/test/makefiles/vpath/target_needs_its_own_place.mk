# $ mkdir src; touch -d 2001-01-01 src/foo; touch -d 2002-01-01 dep
# $ make
# $ make foo
# $ touch -d 2000-01-01 dep
# $ make foo
VPATH = src
all: foo ; @echo all '$^'
foo: src/foo dep ; @echo 'making $@ from $^ ($?)'
