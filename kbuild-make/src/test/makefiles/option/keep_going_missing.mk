# $ make -k
all: a b
a: none ; @echo a
b: ; @echo b
