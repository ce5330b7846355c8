# $ touch -d 2001-01-01 real && ln -s real link && touch -d 2002-01-01 a
# $ make
# $ make -L
a: link ; @echo remade
