n = x
x := 1
$(info $(origin $(n)) $(flavor $(n)))
all: ;
