all:
	@echo first
	@echo $(error stop here)
