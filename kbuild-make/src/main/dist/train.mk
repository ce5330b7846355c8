# What a first run of make loads is kept for all later ones: see "Shared archive" in docs/make.md. So this does a little of everything that large
# builds do, in a directory of its own.
.DEFAULT_GOAL := all
MAKEFLAGS += -rR
here := $(dir $(abspath $(firstword $(MAKEFILE_LIST))))
words := $(sort $(filter %.c,a.c b.c) $(patsubst %.c,%.o,x.c y.c) $(notdir d/e) $(dir d/e) $(addprefix p,q) $(addsuffix /,p) $(words:.c=.o))
words += $(basename a.c) $(suffix a.c) $(join a,b) $(word 1,a b) $(wordlist 1,2,a b) $(lastword a b) $(words a b) $(findstring a,ab) $(strip  a )
words += $(abspath a) $(realpath .) $(wildcard *.c) $(or ,a) $(and a,b) $(origin words) $(flavor words) $(value words) $(file <$(here)train.conf)
from-shell := $(shell echo word)
call = $(if $(1),$(foreach one,$(1),$(subst a,b,$(one))),none)
define rule
$(1): ; @:
endef
$(eval $(call rule,evaluated))
ifeq ($(words $(words)),0)
$(error no words)
else ifdef nothing
else ifneq (a,b)
export exported = $(call call,$(words))
endif
-include missing.mk
# Run by the first make, and remembered by the one inside it.
from-probe := $(shell expr 1 + 1) $(shell mkdir -p bin) $(shell LC_ALL=C gcc --version 2>/dev/null | head -n 1)
from-probe += $(shell set -e; TMP=.tmp_$$$$/tmp; trap "rm -rf .tmp_$$$$" EXIT; mkdir -p .tmp_$$$$; if (gcc -c -x c /dev/null -o "$$TMP") >/dev/null 2>&1; \
    then echo "y"; else echo "n"; fi)
vpath %.c $(CURDIR)
# Lists of dependencies, enough of them that a later run finds them kept, and long ones of files that are searched for.
$(shell test -d kept || { mkdir -p kept/found && cd kept && for i in $$(seq 60); do exec >.$$i.cmd; echo "deps_kept/$$i.o := \\"; \
    echo '    $$(wildcard kept/ONE) \'; for j in $$(seq 260); do echo "  kept-$$j.h \\"; done; \
    printf '\nkept/%s.o: $$(deps_kept/%s.o)\n\n$$(deps_kept/%s.o):\n' $$i $$i $$i; done; cd found && touch $$(seq -f kept-%.0f.h 260) && \
    touch -d 2020-01-01 ../.*.cmd && mkdir ../idle ../checked && cd ../idle && touch -d 2020-01-01 a.c b.c && touch -d 2020-01-02 a.o b.o && \
    cd ../checked && echo a >a && touch -d 2020-01-01 a; })
vpath kept-%.h kept/found
-include $(patsubst %,kept/.%.cmd,1 2 3 4 5 6 7 8 9 $(foreach i,1 2 3 4 5,$(addprefix $(i),0 1 2 3 4 5 6 7 8 9)))
kept/1.o kept/2.o: ; @: $(filter FORCE,$^) $(filter a b,$|) $(filter-out x,$+) $(words $^)
all: kept/1.o kept/2.o
all: private own = 1
all: evaluated static.o nested/a nested/b nested-idle nested-busy tested a.o sub/c.o b.x d.out written-0 checked-0 removing-0 again-0
	@echo $(words) $(exported) >/dev/null
	@true "$(from-shell)"
	+@true
	-@false
a.o: ; @: $(filter FORCE,$^) $(filter-out FORCE x%,$?) $(@D) $(<F) $*
sub/: ; @mkdir -p $@
sub/%.o: export here-only = $(origin here-only)
sub/%.o: FORCE | sub/ ; $(if $(newer-prereqs)$(cmd-check),$(cmd)) @:
static.o: %.o: ; @true
b.y: ; @touch $@
%.x: %.y ; @cp $< $@
%.out: %.mid ; @touch $@
%.mid: ; @touch $@
written%: FORCE ; @set -e; echo a > $@.tmp; if [ -r $@ ] && cmp -s $@ $@.tmp; then rm -f $@.tmp; else mv -f $@.tmp $@; fi
%: %.source ; @touch $@
checked-%: FORCE ; @set -e; mkdir -p ./; trap "rm -f .tmp_$@" EXIT; { echo a; } > .tmp_$@; if [ ! -r $@ ] || ! cmp -s $@ .tmp_$@; then : '  UPD     $@'; mv -f .tmp_$@ $@; fi
removing-%: FORCE ; @set -e; echo a > .$@.d; cp .$@.d $@; rm -f .$@.d
again-%: FORCE ; @set -e; rm -f $@; echo a | cat > $@
nested/%:
ifndef inner
	@$(MAKE) -s --no-print-directory -f $(firstword $(MAKEFILE_LIST)) evaluated written-$* checked-$* removing-$* again-$* sub/$*.o inner=$*
endif
# The one is known by the third run to have nothing to do, the other turns out to have something to do at its end. One after the
# other, since both make the same files.
nested-idle: ; @$(MAKE) -s --no-print-directory -f $(here)train-idle.mk
nested-busy: nested-idle ; @$(MAKE) -s --no-print-directory -f $(here)train-idle.mk busy
tested: ; @test -e kept/idle/a.o || { echo; } > kept/idle/a.o
FORCE:
include $(here)train.d $(here)train.conf
.PHONY: all evaluated nested nested-idle nested-busy tested static.o FORCE
.SECONDARY: a.mid
.DELETE_ON_ERROR:
