eq = =
all: a$(eq)b
a$(eq)b: ; @echo '$@'
