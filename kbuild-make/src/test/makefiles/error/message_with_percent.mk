all: ; @false
	@echo no
.DEFAULT_GOAL := a%b
a%b: ; @false
