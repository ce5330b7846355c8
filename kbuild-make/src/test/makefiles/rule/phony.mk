# $ touch clean
# $ make clean
# $ make
.PHONY: all clean
all: ; @echo always
clean: ; @echo cleaned
