# $ make -C d
# $ make -C d -C e
# $ make -C d --no-print-directory
# $ make -C none
#--- d/Makefile
all: ; @echo $(notdir $(CURDIR)) "$$(basename "$$(pwd)")"
#--- d/e/Makefile
all: ; @echo in e
