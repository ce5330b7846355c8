SHELL = /no/such/shell
all: ; @echo x; echo y
