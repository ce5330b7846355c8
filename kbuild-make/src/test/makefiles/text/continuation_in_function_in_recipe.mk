all:
	@echo $(strip a \
	 b) x\
	y
