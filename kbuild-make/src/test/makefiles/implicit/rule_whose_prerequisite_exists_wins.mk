# $ touch a.c
# $ make
all: a.o
%.o: %.s ; @echo from s
%.o: %.c ; @echo from c
