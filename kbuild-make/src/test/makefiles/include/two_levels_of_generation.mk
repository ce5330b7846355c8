include b.mk
b.mk: a.mk ; @echo making $@; echo 'y = $x' > $@
include a.mk
a.mk: ; @echo making $@; echo 'x = 1' > $@
all: ; @echo $x $y
