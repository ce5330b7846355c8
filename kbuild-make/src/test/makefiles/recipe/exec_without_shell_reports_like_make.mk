all: ; @/no/such/program
