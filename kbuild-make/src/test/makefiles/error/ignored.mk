all:
	-false
	@-exit 2
	@echo after
