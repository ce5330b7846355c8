all: export x = exported
all: dep ; @echo "$$x"
dep: ; @echo "$$x"
