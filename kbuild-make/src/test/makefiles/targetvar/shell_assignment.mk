all: x != echo sh
all: ; @echo $x
