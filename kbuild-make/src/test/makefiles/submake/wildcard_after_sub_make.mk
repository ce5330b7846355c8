all:
	@$(MAKE) -s make-it
	@$(MAKE) -s list
make-it: ; @touch made.x
list: ; @echo $(wildcard *.x)
