# $ touch a.c
# $ make -n
all: lib.a(a.o)
