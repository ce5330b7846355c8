# $ mkdir src && touch -d 2001-01-01 src/a.o && touch a.c
# $ make
VPATH = src
all: a.o ; @echo $<
a.o: a.c ; @echo remade $@; touch $@
