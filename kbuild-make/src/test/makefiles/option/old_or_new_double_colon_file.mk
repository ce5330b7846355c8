# $ touch -d 2001-01-01 foo; touch dep
# $ make -o foo
# $ make -W foo
all: foo ; @echo all
foo:: dep ; @echo one '$?'
foo:: dep ; @echo two '$?'
