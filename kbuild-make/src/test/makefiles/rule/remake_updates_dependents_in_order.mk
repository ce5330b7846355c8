all: c ; @echo all
c: b ; @echo c
b: a ; @echo b
a: ; @echo a
