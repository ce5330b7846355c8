x := 1
all:
	@echo first
	ifeq ($(x),1)
	@echo one
	else
	@echo other
	endif
	@echo last
