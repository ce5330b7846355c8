all:
	$(eval x := set)
	@echo $(x)
