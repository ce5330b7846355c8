all:: ; @echo one
all:: ; @echo two $^
all:: x ; @echo three $^
x: ; @echo $@
