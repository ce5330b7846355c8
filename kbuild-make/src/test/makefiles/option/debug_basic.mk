# $ touch -d 2001-01-01 a && touch b
# $ make --debug=b a
a: b ; @echo a
