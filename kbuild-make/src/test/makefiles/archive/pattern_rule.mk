# $ make
(%): % ; @echo '$@|$%|$*|$<'
all: lib.a(x.o)
x.o: ; @echo $@
