one: $$(x)
.SECONDEXPANSION:
two: $$(x)
x = dep
all: two
dep: ; @echo dep
.DEFAULT_GOAL := all
