x := [$(eval a := 1)]
$(info $(x) $(a))
all: ;
