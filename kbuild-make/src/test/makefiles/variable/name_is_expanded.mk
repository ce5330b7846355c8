n = x
$(n)_$(n) := v
$(info $(x_x) $($(n)_x))
all: ;
