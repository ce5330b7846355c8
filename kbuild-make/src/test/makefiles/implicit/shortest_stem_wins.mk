# $ touch dir_a.c
# $ make
all: dir_a.o
%.o: %.c ; @echo general stem $*
dir_%.o: dir_%.c ; @echo special stem $*
