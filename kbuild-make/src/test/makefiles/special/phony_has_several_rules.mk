.PHONY: a
.PHONY: b
all: a b
a b: ; @echo $@
.DEFAULT_GOAL := all
