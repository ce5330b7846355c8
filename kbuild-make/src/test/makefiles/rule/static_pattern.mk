all: a.o b.o x.h
a.o b.o: %.o: %.c common ; @echo $@ from $^ stem $*
a.c b.c common x.h: ;
