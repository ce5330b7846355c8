# $ make V=1 all
include gen.mk
gen.mk: ; @echo 'x = $(V)' > $@
all: ; @echo $x $(V) $(origin V) $(MAKE_RESTARTS)
