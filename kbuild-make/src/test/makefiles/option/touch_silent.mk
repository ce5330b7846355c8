# $ make -ts a
a: ; echo no
