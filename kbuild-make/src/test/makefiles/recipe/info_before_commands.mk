all:
	$(info expanded)
	@echo ran
	$(warning warned)
