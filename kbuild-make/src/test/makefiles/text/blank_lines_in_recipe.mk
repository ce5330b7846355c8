all:

	@echo one

# comment
   
	@echo two
