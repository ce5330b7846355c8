ifeq (a,a)
$(info 1)
else junk
$(info 2)
else endif
$(info 3)
else
$(info 4)
endif
ifeq (a,b)
$(info 5)
else else
$(info 6)
endif
ifdef NOPE
ifeq (a,b)
else junk
endif
endif
all: ;
