# $ touch b a
# $ make
# $ make -B
a: b ; @echo a from $?
b: ; @echo b
