%.x: y ; @echo $@
a.x:: ; @echo double
all: a.x
.DEFAULT_GOAL := all
