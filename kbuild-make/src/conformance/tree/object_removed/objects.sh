rm a.o
