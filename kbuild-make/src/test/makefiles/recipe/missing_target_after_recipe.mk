all: a
a: b ; @echo a
b: ; @true
