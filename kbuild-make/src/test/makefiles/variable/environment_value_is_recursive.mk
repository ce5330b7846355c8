# env: a=$(b)-$$
b = file
$(info $(a) $(flavor a))
all: ; @printf '%s\n' "$$a"
