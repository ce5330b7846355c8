# $ make -q
all: ; $(MAKE) sub
sub: ; echo sub
