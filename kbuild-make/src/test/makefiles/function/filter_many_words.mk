s := $(foreach i,a b c d e f g h,$i1 $i2 $i3 $i4 $i5 $i6 $i7 $i8)
$(info $(words $(filter %1 b% c3 %8,$(s))) $(words $(filter-out a1 a2 a3 a4 a5 a6 a7 a8 b%,$(s))))
all: ;
