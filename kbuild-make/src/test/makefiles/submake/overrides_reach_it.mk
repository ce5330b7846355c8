# $ make V=1
V = file
all: ; @$(MAKE) sub
sub: ; @echo $V $(origin V)
