all: ; @kill -SEGV $$$$
