a: ; @echo first is still a
include b.mk
#--- b.mk
b: ; @echo b
