.SECONDEXPANSION:
all: $$(deps)
deps = a b
a b: ; @echo $@
