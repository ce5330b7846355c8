# $ make -j3 --no-print-directory
# The three wait for each other over two sub-makes.
all: x y
x: ; @$(MAKE) a b
y: ; @$(MAKE) c
a b c: ; @touch $@.on; until [ -e a.on -a -e b.on -a -e c.on ]; do sleep 0.02; done
