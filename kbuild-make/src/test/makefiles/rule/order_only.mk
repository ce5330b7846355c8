# $ touch -d 2001-01-01 a && touch newer
# $ make a
a: | newer missing ; @echo a remade
missing: ; @echo made $@
