all: ; @false; true
