# $ touch -d 2001-01-01T00:00:00.5 a b
# $ make
a: b ; @echo remade
