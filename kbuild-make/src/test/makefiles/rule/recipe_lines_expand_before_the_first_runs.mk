all:
	@echo made > f
	@echo '[$(wildcard f)]'
