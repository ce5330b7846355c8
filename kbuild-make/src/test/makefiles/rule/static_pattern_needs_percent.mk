a.o: x.o: a.c ; @echo no
