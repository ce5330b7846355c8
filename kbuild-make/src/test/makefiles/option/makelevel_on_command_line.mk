# $ make MAKELEVEL=5
# $ make MAKELEVEL=
$(info [$(MAKELEVEL)] $(origin MAKELEVEL))
all: ; @echo recipe $$MAKELEVEL
