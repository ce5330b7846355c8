# $ make nothing
# $ make -k nothing other all
all: ; @echo all
