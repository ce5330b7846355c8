# $ touch -d 2001-01-01 x.1 x.2
# $ make x.1 x.2
x.*: new ; @echo $@
new: ;
