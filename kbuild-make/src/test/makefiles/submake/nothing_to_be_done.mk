all: ; $(MAKE) sub
sub: x
x:
