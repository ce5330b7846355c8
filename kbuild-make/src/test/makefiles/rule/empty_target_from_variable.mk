$(none): a
all: ; @echo ok
