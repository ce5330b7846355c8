# $ mkdir -p src/lib && touch src/lib/a.c src/lib/xa.c
# $ make
all: src/lib/a.o src/lib/xa.p
%.o: %.c ; @echo $@ $< stem $*
x%.p: x%.c ; @echo $@ $< stem $*
