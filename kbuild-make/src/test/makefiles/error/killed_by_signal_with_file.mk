# The file that was being made goes.
all: a
a: ; @echo part > a; kill -KILL $$$$
