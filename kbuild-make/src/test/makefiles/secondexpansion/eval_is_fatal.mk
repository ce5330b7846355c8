.SECONDEXPANSION:
all: $$(eval x: y) ; @echo $@
y: ;
