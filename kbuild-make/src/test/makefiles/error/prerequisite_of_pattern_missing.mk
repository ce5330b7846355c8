# $ touch a.c
# $ make a.o
%.o: %.c none.h ; @echo no
