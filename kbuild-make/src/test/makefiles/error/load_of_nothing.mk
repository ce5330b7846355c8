load $(empty)
-load
$(info on)
all: ;
