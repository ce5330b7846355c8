# $ touch b.c
# $ make
.SECONDEXPANSION:
all: a.o b.o
%.o: %.c $$(info expanded for $$@) ; @echo '$@ [$^]'
a.o:
