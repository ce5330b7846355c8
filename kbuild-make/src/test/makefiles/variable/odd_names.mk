a.b-c/d := 1
!x := 2
a%b := 3
$(info $(a.b-c/d) $(!x) $(a%b))
all: ;
