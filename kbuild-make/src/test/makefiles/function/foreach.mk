$(info $(foreach i,a b c,<$i>) [$(foreach i,,x)])
i = outer
$(info $(foreach i,1 2,$(i)) $(i))
all: ;
