# $ touch a.c
# $ make -r a.o
all: ;
