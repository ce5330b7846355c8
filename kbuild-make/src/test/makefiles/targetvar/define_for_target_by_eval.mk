all: ; @echo $(x)
$(eval all: x = by eval)
