all:
	$(MAKE) -C d
	@$(MAKE) -C d V=1 other
#--- d/Makefile
all: ; @echo d $(V) $(MAKELEVEL) $(notdir $(CURDIR))
other: ; @echo other $(V)
