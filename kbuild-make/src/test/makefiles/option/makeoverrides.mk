# $ make a=1 'b=x y' 'c=$$d'
all: ; @echo '$(MAKEOVERRIDES)'; $(MAKE) -s sub
sub: ; @printf '%s\n' '$a' '$b' '$(value c)' '$(MAKEFLAGS)'
