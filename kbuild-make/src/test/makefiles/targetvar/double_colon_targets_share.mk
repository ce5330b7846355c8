t: x = 1
t:: ; @echo one $x
t:: ; @echo two $x
