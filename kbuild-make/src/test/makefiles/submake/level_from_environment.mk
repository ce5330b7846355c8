# env: MAKELEVEL=3
# $ make
all: ; @echo $(MAKELEVEL); false
