rule = all: ; @echo from variable $@
$(rule)
