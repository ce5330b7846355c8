all:
	$(info from recipe $@)
	@echo ran
