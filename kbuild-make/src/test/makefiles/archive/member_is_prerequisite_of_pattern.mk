# $ echo >a.o; echo >b.o; ar rcU lib.a a.o; touch -d 2001-01-01 b.o; ar rU lib.a b.o
# $ make
all: a.x c.x
%.x: lib.a(%.o) ; @echo '$@ from $< [$^]'
%.x: ; @echo '$@ from nothing'
