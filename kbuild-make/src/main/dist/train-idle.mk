# A make that finds nothing to do, with another below it: see train.mk.
objects := $(wildcard kept/idle/*.o)
from-probe := $(shell LC_ALL=C gcc --version 2>/dev/null | head -n 1)
-include kept/.1.cmd
all: $(objects) kept/idle/checked ; @:
busy: all ; @touch $@
ifndef below
all: below
below: ; @$(MAKE) -s --no-print-directory -f $(firstword $(MAKEFILE_LIST)) below=1
endif
kept/idle/checked: FORCE ; @set -e; mkdir -p kept/idle/; trap "rm -f kept/idle/.tmp_checked" EXIT; { echo a; } > kept/idle/.tmp_checked; if [ ! -r $@ ] || ! cmp -s $@ kept/idle/.tmp_checked; then : '  UPD     $@'; mv -f kept/idle/.tmp_checked $@; fi
kept/idle/%.o: kept/idle/%.c FORCE ; $(if $(filter-out FORCE,$?),@touch $@,@:)
FORCE:
.PHONY: all busy below FORCE
