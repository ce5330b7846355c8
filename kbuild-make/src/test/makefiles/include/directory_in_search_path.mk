# $ make -I sub -I sub2
all: ; @echo ok
-include x
#--- sub/x/file
#--- sub2/x
$(info never)
