all:
	-@kill -USR1 $$$$
	@echo after
