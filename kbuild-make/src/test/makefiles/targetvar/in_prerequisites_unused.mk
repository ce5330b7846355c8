x = global
all: x = target
all: $x ; @echo $^
global: ;
