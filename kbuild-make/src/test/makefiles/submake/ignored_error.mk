all:
	-$(MAKE) sub
	@echo after
sub: ; @false
