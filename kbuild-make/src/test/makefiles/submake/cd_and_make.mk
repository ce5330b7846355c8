all: ; cd d && $(MAKE)
#--- d/Makefile
all: ; @echo $(notdir $(CURDIR))
