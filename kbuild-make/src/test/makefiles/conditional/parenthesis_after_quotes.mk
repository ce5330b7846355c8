ifeq "" )
$(info empty)
endif
ifeq "a" )b)
else
$(info not a)
endif
all: ;
