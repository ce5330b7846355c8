# $ touch 1.a 2.a
# $ make
all: 1.c 2.c
%.b: %.a ; cp $< $@
%.c: %.b ; cp $< $@
