# $ make -n
all: ; $(MAKE) sub
sub: ; echo sub
