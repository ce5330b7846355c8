# The second run must see what the first made.
all:
	@$(MAKE) -s one
	@$(MAKE) -s two
one: ; @echo x > made
two: made ; @echo two from $<
made: ; @echo never
