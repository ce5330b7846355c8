# $ touch -d 2001-01-01 a && touch b
# $ make --trace
all: a c
a: b ; @echo a
c: ; @touch c
	@echo second
