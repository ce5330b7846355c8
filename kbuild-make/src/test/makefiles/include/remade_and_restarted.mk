$(info reading $(MAKE_RESTARTS))
include gen.mk
gen.mk: src ; echo 'x = $(shell cat src)' > $@
all: ; @echo $x
#--- src
generated
