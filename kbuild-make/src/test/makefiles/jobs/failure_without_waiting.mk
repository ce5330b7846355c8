# $ make -j2 a
a: b ; @echo a
b: ; @false
