# $ make
# $ make -f leading.mk
FOO = 1
s := $(NONE) $(NONE)
ifdef
$(info defined)
else
$(info nothing)
endif
ifdef $(NONE)
$(info defined)
else ifndef # nothing
$(info no name)
endif
ifdef FOO$s
$(info trailing blank)
endif
all: ;
#--- leading.mk
FOO = 1
s := $(NONE) $(NONE)
ifdef $sFOO
endif
all: ;
