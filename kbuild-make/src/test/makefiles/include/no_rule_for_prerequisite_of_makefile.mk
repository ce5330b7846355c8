-include gen.mk
gen.mk: nothing ; @echo no
all: ; @echo all
