include gen.mk
gen.mk: ; @echo not made
all: ; @echo all
