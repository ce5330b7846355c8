# $ make -k
all: a b c
a: ; @false
b: ; @echo b
c: a ; @echo c
