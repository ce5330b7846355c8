# $ make -j2 -O
all: ; @echo out; echo err >&2; false
