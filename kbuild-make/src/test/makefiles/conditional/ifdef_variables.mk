ifdef .VARIABLES
$(info yes)
endif
all: ;
