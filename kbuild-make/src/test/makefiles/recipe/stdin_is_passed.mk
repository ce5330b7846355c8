# $ make
all: ; @cat; echo read
