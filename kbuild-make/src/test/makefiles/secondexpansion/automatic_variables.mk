.SECONDEXPANSION:
a.x b.x: $$(basename $$@).y ; @echo $@ $<
all: a.x b.x
%.y: ; @echo $@
.DEFAULT_GOAL := all
