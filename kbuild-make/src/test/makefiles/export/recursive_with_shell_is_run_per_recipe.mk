export x = $(shell echo run >> log; echo v)
all: a b
a b: ; @echo $$x
