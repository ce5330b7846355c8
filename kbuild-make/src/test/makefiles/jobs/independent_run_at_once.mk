# Each waits for the other.
# $ make -j2
all: a b ; @echo both
a: ; @touch a.on; until [ -e b.on ]; do sleep 0.02; done
b: ; @touch b.on; until [ -e a.on ]; do sleep 0.02; done
