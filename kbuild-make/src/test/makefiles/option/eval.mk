# $ make --eval 'x = 1' --eval='y = 2' -E 'z = 3'
all: ; @echo $x $y $z; echo '$(MAKEFLAGS)'
