all: ; @$(MAKE) -s sub 'X=a b' "Y=$$HOME"
sub: ; @echo '$X' '$Y'
