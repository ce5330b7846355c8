# $ make b a
$(info $(notdir $(CURDIR)) $(MAKECMDGOALS))
a b: ; @echo $@
