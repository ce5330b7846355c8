all: ; @set -- a b; echo $$# "$$@"
