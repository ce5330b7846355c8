ifdef none
ifdef also
$(error no)
else
$(error no)
endif
else
ifndef none
$(info yes)
endif
endif
all: ;
