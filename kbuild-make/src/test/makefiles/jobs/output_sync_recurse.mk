# $ make -j2 -Orecurse
all: a
a: ; @$(MAKE) sub
sub: ; @echo sub
