# $ touch x.c
# $ make x.o
x.o: ;
