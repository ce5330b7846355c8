one: x = 1
two: x = 2
all: one two
one: a ; @echo $@ $x
two: b ; @echo $@ $x
a b: ; @echo $@ $x
