# $ make a b
# $ make -k a b
a: ; @false
b: ; @echo b
