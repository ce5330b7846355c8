all: x = target
all: dep ; @echo $@ $(x)
dep: ; @echo $@ $(x)
x = global
