# What a first run of make loads is kept for all later ones: see "Shared archive" in docs/make.md.
words := $(sort $(filter %.c,a.c b.c) $(patsubst %.c,%.o,x.c y.c) $(notdir d/e) $(dir d/e) $(addprefix p,q))
from-shell := $(shell echo word)
call = $(if $(1),$(foreach one,$(1),$(subst a,b,$(one))),none)
define rule
$(1): ; @:
endef
$(eval $(call rule,evaluated))
ifeq ($(words $(words)),0)
$(error no words)
else
export exported = $(call call,$(words))
endif
-include missing.mk
from-probe := $(shell expr 1 + 1) $(shell mkdir -p bin) $(shell LC_ALL=C gcc --version 2>/dev/null | head -n 1)
vpath %.c $(CURDIR)
all: private own = 1
all: evaluated static.o nested a.o
	@echo $(words) $(exported) >/dev/null
	@true "$(from-shell)"
a.o: ; @: $(filter FORCE,$^) $(filter-out FORCE x%,$?)
static.o: %.o: ; @true
%.x: %.y ; @true
nested:
	@$(MAKE) -s --no-print-directory -f $(firstword $(MAKEFILE_LIST)) evaluated
here := $(dir $(firstword $(MAKEFILE_LIST)))
include $(here)train.d $(here)train.conf
.PHONY: all evaluated nested static.o
