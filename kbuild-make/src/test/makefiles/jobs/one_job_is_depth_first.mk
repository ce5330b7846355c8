all: a d ; @echo all
a: b c ; @echo a
d: e ; @echo d
b c e: ; @echo $@
