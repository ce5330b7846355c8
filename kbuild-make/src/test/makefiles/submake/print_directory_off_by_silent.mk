# $ make -s
all: ; $(MAKE) -C d
#--- d/Makefile
all: ; @echo d
