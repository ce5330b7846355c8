# $ make -I inc
# $ make --include-dir=inc -r
include found.mk
all: ; @echo $x
#--- inc/found.mk
x = in inc
