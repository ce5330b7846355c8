all: ; @echo $(MAKECMDGOALS)-
