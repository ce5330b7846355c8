$(info reading $(MAKE_RESTARTS))
-include gen.mk
gen.mk: ; @echo making $@; echo 'x = 1' > $@
all: ; @echo $x
