empty =
indirect = $(empty)
simple := $(empty)
ifdef empty
$(info empty)
endif
ifdef indirect
$(info indirect)
endif
ifdef simple
$(info simple)
endif
ifndef none
$(info none)
endif
n = indirect
ifdef $(n)
$(info by name)
endif
all: ;
