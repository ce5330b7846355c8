.SECONDEXPANSION:
all: a | $$(o)
o = b
a b: ; @echo $@
