# $ touch -d 2001-01-01 a && touch b
# $ make a
# $ make -o b a
a: b ; @echo a because of $?
