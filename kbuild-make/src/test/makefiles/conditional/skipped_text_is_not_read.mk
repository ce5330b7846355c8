ifdef none
this is not a rule
	ifeq without sense
define x
endif_inside
endef
else
$(info read)
endif
all: ;
