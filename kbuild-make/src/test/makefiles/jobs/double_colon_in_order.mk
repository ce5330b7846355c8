# $ make -j4
all:: ; @sleep 0.1; echo one
all:: ; @echo two
