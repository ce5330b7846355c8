# $ touch -d 2001-01-01T00:00:00.1 a && touch -d 2001-01-01T00:00:00.9 b
# $ make
.LOW_RESOLUTION_TIME: a
a: b ; @echo remade
