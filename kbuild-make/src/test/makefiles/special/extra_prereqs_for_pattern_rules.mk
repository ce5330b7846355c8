# $ touch x.c
# $ make
# $ make other
.EXTRA_PREREQS = tool
all: x.o ; @echo $@
x.o: all.is.not.made.by.tool = 1
%.o: %.c ; @echo '$@: $^ $?'
other: y = 1
other: ; @echo $@
tool: ; @echo $@
