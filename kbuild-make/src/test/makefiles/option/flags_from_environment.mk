# env: MAKEFLAGS=k\040x=env
# $ make
all: a ; @echo no
a: ; @echo '$(MAKEFLAGS)' $x $(origin x); false
