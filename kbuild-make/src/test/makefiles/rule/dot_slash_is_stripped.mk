all: ./a b
a: ; @echo $@
./b: ; @echo $@
