# $ touch a
# $ make a
a: force ; @echo remade $?
.PHONY: force
force: ; @echo force
