# not endless: the argument runs out
f = $(if $(word 2,$1),$(call f,$(wordlist 2,99,$1)),$1)
$(info $(call f,a b c d e f))
all: ;
