# $ make "--eval=$(info [$(MAKEFLAGS)])"
# $ make -f add.mk
$(info [$(MAKEFLAGS)])
all: ; @echo '[$(MAKEFLAGS)]'
#--- add.mk
MAKEFLAGS += --eval=q=1
all: ; @echo '[$(MAKEFLAGS)] [$(q)]'
