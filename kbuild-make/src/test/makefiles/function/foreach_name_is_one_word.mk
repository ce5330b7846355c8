e :=
$(info [$(foreach a b,1 2,$(a)$(b))] [$(foreach $e x $e,p q,$x)])
all: ;
