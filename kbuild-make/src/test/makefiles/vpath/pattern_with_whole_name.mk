# $ mkdir src && touch src/a.c src/b.c && touch b.h
# $ make
vpath a.c src
all: a.c ; @echo $^
