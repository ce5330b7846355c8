$(warning one)
x = $(warning two)y
$(info $(x))
all: ; @echo $(warning three) done
