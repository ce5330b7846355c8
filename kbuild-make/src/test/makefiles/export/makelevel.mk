all: ; @echo $$MAKELEVEL; $(MAKE) -s sub
sub: ; @echo $$MAKELEVEL $(MAKELEVEL)
