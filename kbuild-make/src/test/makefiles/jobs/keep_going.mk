# $ make -j2 -k
all: a b c
a: ; @false
b: a ; @echo no
c: ; @sleep 0.2; echo c
