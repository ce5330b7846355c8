# $ make -I sub
# $ make -I sub fail
include inc.mk
all: ; @echo main
#--- sub/inc.mk
$(warning here)
all: ; @echo inc
fail: ; @exit 3
