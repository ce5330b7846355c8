# $ touch -d 2001-01-01 hdr && touch -d 2002-01-01 obj
# $ make obj
obj: hdr ; @echo remade obj
hdr: force ; @echo checked hdr
force: ;
