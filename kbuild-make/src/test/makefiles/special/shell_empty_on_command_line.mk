# $ make SHELL:=
$(info $(SHELL) $(origin SHELL) $(flavor SHELL))
all: ; @echo "$$0"; echo made
