$(info [$(MAKEFILE_LIST)])
include sub.mk
$(info [$(MAKEFILE_LIST)])
all: ;
#--- sub.mk
$(info sub [$(lastword $(MAKEFILE_LIST))])
