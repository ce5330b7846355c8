all: ; @exit 130
