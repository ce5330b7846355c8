all: ; @echo all
include b.mk
	@echo stray
#--- b.mk
x = 1
