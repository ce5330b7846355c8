# $ make -l
# $ make -lx
# $ make -l x
# $ make -l 2x
# $ make -l 2.50
# $ make -l3000000
# $ make -l0.00001234567
# $ make -l100 -l
# $ make --max-load=1e3
# $ make --load-average=
# $ make -l0x10
all x: ; @echo '$@ [$(MAKEFLAGS)]'
