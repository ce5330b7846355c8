# $ make
.SECONDEXPANSION:
all: foo.bar a.b
foo.bar: foo.%: $$(info $$*) p$$* 
foo.bar: %.bar: $$(info $$*) q$$* ; @echo '$* [$^]'
a.b: %.b: $$* ; @echo '$*'
a.b: a.%: p$$*
pbar qfoo a pb: ;
