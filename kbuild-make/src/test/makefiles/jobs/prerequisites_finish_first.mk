# $ make -j8
all: c ; @echo all
c: b ; @echo c
b: a ; @echo b
a: ; @sleep 0.1; echo a
