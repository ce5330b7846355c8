# $ make a.x.x
%.x: %.x.x ; @echo no
