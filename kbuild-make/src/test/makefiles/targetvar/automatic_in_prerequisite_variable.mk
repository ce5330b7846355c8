all: x = $@ from $<
all: a b ; @echo $x
a b: ; @echo $x
