# $ make V=1 W=1
all: ; @$(MAKE) sub V=2
sub: ; @echo $V $W '$(MAKEFLAGS)'
