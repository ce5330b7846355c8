all: a.any
%.any: ; @echo made $@ stem $*
