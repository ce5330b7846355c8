# $ make
# $ make MAKEFILE_LIST=x
foo = expanded
MAKEFILE_LIST = $(foo)
include inc.mk
$(info [$(MAKEFILE_LIST)] [$(value MAKEFILE_LIST)] $(flavor MAKEFILE_LIST))
undefine MAKEFILE_LIST
include inc.mk
$(info [$(MAKEFILE_LIST)] $(flavor MAKEFILE_LIST))
MAKEFILE_LIST :=
include inc.mk
$(info [$(MAKEFILE_LIST)] $(flavor MAKEFILE_LIST))
all: ;
#--- inc.mk
$(info $(MAKEFILE_LIST))
