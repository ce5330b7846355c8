include
all: ; @echo ok
