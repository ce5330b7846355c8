all:
	$(MAKE) -C d
#--- d/Makefile
MAKEFLAGS += --no-print-directory
all: ; @echo d; $(MAKE) other
other: ; @echo other
