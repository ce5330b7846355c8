# $ make -j2
all: a b
a: ; @until [ -e b.on ]; do sleep 0.02; done; false
b: ; @touch b.on; sleep 0.3; echo b is done
