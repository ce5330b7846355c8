# $ touch -d 2001-01-01 src && touch a b
# $ make -W src
# $ make -n -W src
# $ make --what-if=a all
all: a b ; @echo all
a: src ; @echo a
b: ; @echo b
