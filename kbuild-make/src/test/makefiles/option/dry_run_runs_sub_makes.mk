# $ make -n
all: ; @echo before; $(MAKE) -s sub
	$(MAKE) --no-print-directory sub
sub: ; @echo in sub
