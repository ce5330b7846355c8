all:
	-@kill -HUP $$$$
	@echo after
