# $ make a=1
MAKEOVERRIDES =
all: ; @$(MAKE) -s sub
sub: ; @echo '[$a] [$(MAKEFLAGS)]'
