$(info $(foreach i,1 2,$(foreach j,a b,$i$j)))
all: ;
