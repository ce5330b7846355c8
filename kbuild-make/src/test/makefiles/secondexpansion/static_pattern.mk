.SECONDEXPANSION:
all: a.o b.o
a.o b.o: %.o: $$($$*_src) ; @echo $@ $^ stem $*
a_src = a.c
b_src = b.c b2.c
%.c: ;
