x := 0123456789
y := $(x)$(x)$(x)$(x)$(x)$(x)$(x)$(x)$(x)$(x)
z := $(y)$(y)$(y)$(y)$(y)$(y)$(y)$(y)$(y)$(y)
$(info $(words $(foreach i,1 2 3 4 5 6 7 8 9 10,$(z))) $(lastword $(subst 9, ,$(z))))
all: ;
