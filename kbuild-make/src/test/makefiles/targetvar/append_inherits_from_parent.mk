x = g
all: x += all
dep: x += dep
all: dep ; @echo $x
dep: ; @echo $x
