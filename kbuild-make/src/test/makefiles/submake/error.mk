all: ; @$(MAKE) sub
	@echo not here
sub: ; @exit 5
