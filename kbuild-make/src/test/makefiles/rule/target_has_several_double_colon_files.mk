# $ touch f
# $ make f
f:: a ; @echo one $?
f:: b ; @echo two $?
a: ; @touch -d 2001-01-01 a
b: ;
