x = before
$(info $(foreach x,1,$(flavor x) $(origin x)) $(flavor x) $(origin x))
$(info $(foreach y,1,) $(origin y))
all: ;
