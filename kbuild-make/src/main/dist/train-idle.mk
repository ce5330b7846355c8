# A make that finds nothing to do, with another below it: see train.mk.
objects := $(wildcard kept/idle/*.o)
from-probe := $(shell LC_ALL=C gcc --version 2>/dev/null | head -n 1)
all: $(objects) kept/checked/a ; @:
-include kept/.1.cmd
busy: all ; @touch $@
ifndef below
all: below
# After what both of them make.
below: kept/checked/a ; @$(MAKE) -s --no-print-directory -f $(firstword $(MAKEFILE_LIST)) below=1
endif
# In a directory that is not listed: a check in vain touches it, and what looks at it would see something else the next time.
kept/checked/a: FORCE ; @set -e; mkdir -p kept/checked/; trap "rm -f kept/checked/.tmp_a" EXIT; { echo a; } > kept/checked/.tmp_a; if [ ! -r $@ ] || ! cmp -s $@ kept/checked/.tmp_a; then : '  UPD     $@'; mv -f kept/checked/.tmp_a $@; fi
kept/idle/%.o: kept/idle/%.c FORCE ; $(if $(filter-out FORCE,$?),@touch $@,@:)
FORCE:
.PHONY: all busy below FORCE
