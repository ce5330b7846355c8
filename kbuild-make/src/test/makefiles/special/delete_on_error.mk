# $ make -k
.DELETE_ON_ERROR:
all: a b
a: ; @echo part > $@; false
b: ; @echo part > $@; exit 3
.PRECIOUS: b
