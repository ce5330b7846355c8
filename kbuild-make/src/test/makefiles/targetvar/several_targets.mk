a b: v = shared
a: v2 = $@
all: a b
a b: ; @echo $@ $v $(v2)
.DEFAULT_GOAL := all
