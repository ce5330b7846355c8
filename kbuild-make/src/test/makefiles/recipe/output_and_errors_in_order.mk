all:
	@echo one; echo two >&2
	@echo three >&2
	@echo four
