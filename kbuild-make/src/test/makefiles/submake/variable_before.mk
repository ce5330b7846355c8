all: ; X=env $(MAKE) sub
sub: ; @echo $(X) $(origin X)
