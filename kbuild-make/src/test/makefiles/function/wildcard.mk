# $ touch b.c a.c c.h .hidden.c && mkdir d && touch d/e.c
# $ make
$(info $(wildcard *.c) | $(wildcard *.h *.c) | $(wildcard none*) | $(wildcard */*.c d/) | $(wildcard a.c none.c) | $(wildcard [ab].c) | $(wildcard ?.h))
all: ;
