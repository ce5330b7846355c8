include d/a.mk
all: ;
#--- d/a.mk
include b.mk
$(info in d/a.mk)
#--- b.mk
$(info in b.mk)
