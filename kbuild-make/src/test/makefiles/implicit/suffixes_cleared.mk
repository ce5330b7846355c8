# $ touch a.c
# $ make
.SUFFIXES:
.SUFFIXES: .x
.c.o: ; @echo no
all: ; @echo '[$(SUFFIXES)] ok'
