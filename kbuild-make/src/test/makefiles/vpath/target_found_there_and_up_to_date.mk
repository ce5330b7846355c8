# $ mkdir src && touch -d 2001-01-01 a.c && touch src/a.o
# $ make
VPATH = src
all: a.o ; @echo $<
a.o: a.c ; @echo remade $@
