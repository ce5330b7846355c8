$(info [$(wildcard Makefile Makefile/ Makefile// d/ d// d/. ./Makefile/ none/)])
$(info [$(wildcard d/ d// dir/ dir// dir/// di*// ?// */)] [$(wildcard // ///)])
all: ;
#--- d/x

#--- dir/x
