# $ make -l 100 -j2
# $ make --max-load
all: a b
a: ; @echo a
b: a ; @echo b
