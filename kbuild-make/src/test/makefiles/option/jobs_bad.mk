# $ make -j0
# $ make -jx
# $ make -j-1
all: ; @echo ok
