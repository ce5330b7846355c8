all: lib((sym)) ; @echo ok
