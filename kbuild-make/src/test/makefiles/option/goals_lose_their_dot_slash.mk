# $ make ./a .//b ./
$(info $(MAKECMDGOALS))
a b ./ ./.: ; @echo $@
