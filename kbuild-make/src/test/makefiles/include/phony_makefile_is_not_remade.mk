$(info reading)
all: ; @echo all
.PHONY: Makefile
Makefile: ; @echo never
