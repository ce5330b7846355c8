# $ make -k
all: a b
a: ; @$(MAKE) sub
b: ; @echo b
sub: x y
x: ; @false
y: ; @echo y
