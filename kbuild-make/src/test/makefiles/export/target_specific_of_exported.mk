export x = global
a: x = target
all: a b
a b: ; @echo $@ $$x
.DEFAULT_GOAL := all
