all:
	@echo has\
	space one \
	two
	@echo 'in quotes\
	stays'
