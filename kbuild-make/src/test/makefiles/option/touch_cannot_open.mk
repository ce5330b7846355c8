# $ mkdir dir
# $ make -t none/x
# $ make -t dir
none/x: ; @echo no
dir: new ; @echo no
new: ; @echo no
