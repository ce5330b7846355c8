# env: x=env
# $ make -e
x = file
all: ; @echo $x; $(MAKE) -s sub
sub: ; @echo $x '$(MAKEFLAGS)'
