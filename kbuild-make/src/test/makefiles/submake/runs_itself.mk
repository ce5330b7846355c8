all: ; $(MAKE) sub
sub: ; @echo level $(MAKELEVEL) $(MAKE)
