ifdef none
define x
ifdef y
endef
endif
endif
$(info after)
all: ;
