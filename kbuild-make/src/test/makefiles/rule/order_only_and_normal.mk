# $ touch -d 2001-01-01 a && touch b
# $ make a
a: b | b ; @echo '^=$^ |=$| ?=$?'
