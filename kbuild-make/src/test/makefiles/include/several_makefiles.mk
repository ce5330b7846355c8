# $ make -f one.mk -f two.mk
#--- one.mk
a = 1
all: ; @echo $a $b
#--- two.mk
b = 2
all: extra
extra: ; @echo $@
