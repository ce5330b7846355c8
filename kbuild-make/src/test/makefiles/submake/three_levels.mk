all: ; @$(MAKE) two
two: ; @$(MAKE) three
three: ; @echo $(MAKELEVEL)
