all:
ifdef none
	@echo no
else
	@echo yes
endif
	@echo always
