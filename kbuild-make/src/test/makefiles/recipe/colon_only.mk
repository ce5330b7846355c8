# $ make
all: ; :
b: ; @:
