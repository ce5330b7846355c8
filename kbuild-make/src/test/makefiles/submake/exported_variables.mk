a = 1
export b = 2
all: ; @$(MAKE) -s sub2 -f sub.mk
#--- sub.mk
sub2: ; @echo [$a] [$b] $(origin b)
