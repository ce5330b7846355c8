all: ; @no-such-program-here arg
