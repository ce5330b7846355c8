# $ make "--eval=$(info evaluated)" "--eval=x = y z" a=$(b)
# The text of --eval is not expanded again on its way to a sub-make, nor evaluated twice after a restart.
$(info [$(value MAKEFLAGS)] [$(MFLAGS)])
all: ; @echo '$(value MAKEFLAGS)'; echo "$$MAKEFLAGS"; echo "[$$MFLAGS]"; $(MAKE) --no-print-directory below
below: ; @echo '$(x)'
-include made.mk
made.mk: ; @touch $@
