# $ make -n
include gen.mk
gen.mk: ; echo 'x = 1' > $@
all: ; echo $x
