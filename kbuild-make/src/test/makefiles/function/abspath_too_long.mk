e :=
sp := $e $e
long := $(subst $(sp),,$(foreach i,1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21,/$(shell printf %0200d 1)))
$(info $(words $(abspath $(long) ok)))
all: ;
