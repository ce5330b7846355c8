# $ touch a.c
# $ make a.o
.c.o: dep ; @echo no
dep: ;
