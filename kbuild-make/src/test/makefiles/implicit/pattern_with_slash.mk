# $ mkdir src && touch src/a.c
# $ make
all: obj/a.o
obj/%.o: src/%.c ; @echo $@ $< $* $(*D) $(*F)
