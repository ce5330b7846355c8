all: ; @no-such-program-here; true
