# $ make -k
MAKEFLAGS =
all: a ; @echo no
a: ; @false
