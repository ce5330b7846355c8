# $ touch 1.a 2.a
# $ make
# In which order they are removed is chance with GNU make; with these names it is the order in which ours does it, too.
all: 1.c 2.c
%.b: %.a ; cp $< $@
%.c: %.b ; cp $< $@
