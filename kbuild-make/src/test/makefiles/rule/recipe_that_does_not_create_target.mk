# $ touch -d 2001-01-01 top
# $ make top
top: mid ; @echo remade top
mid: ; @echo ran mid
