all: ; @echo rule
	x := 1
$(info [$(x)])
