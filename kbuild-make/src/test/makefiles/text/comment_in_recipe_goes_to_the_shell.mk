all:
	# shell sees this
	@echo a # b
# make sees this
	@echo c
