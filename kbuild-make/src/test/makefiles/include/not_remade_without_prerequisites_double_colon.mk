$(info reading)
all: ; @echo all
Makefile:: ; @echo never, it would loop
