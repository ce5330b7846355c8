# $ make -t
all: ; $(MAKE) sub
.PHONY: all
sub: ; echo sub
