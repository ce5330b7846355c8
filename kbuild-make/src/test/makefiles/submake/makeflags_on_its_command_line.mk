all: ; @$(MAKE) sub MAKEFLAGS=k
sub: a b
a: ; @echo '$(MAKEFLAGS)'; false
b: ; @echo b
