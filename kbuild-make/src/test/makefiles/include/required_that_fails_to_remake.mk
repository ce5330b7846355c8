include gen.mk
gen.mk: ; @echo trying; false
all: ; @echo all
