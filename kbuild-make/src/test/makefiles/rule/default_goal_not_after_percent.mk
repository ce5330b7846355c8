x\%y z: ; @echo '$@'
w: ; @echo '$@'
