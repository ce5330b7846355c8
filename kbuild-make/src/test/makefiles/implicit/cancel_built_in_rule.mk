# $ touch a.c
# $ make a.o
%.o: %.c
