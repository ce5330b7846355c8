# $ touch -d 2001-01-01T00:00:00.500000000 a && touch -d 2001-01-01T00:00:00.500000001 b
# $ make
a: b ; @echo remade because of $?
