# $ mkdir src && touch src/a.c
# $ make
VPATH = src
all: a.o
%.o: %.c ; @echo $@ from $<
