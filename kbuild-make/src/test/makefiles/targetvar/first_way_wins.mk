one: x = 1
two: x = 2
all: one two
one two: shared ; @echo $@ $x
shared: ; @echo $@ $x
