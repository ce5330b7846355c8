# $ make -q
all: none
