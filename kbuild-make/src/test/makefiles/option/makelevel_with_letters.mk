# env: MAKELEVEL=3abc
# $ make
$(info [$(MAKELEVEL)] $(origin MAKELEVEL))
all: ; @echo recipe $$MAKELEVEL
