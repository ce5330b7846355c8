all: d//a
d/a: ; @echo $@
