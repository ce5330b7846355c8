all:
	@true
	@false
	@echo no
