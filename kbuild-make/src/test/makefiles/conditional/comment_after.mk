ifeq (a,a) # comment
$(info in)
else # comment
endif # comment
all: ;
