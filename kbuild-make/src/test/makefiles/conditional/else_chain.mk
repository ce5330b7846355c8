x = 2
ifeq ($(x),1)
$(info one)
else ifeq ($(x),2)
$(info two)
else ifdef x
$(info three)
else
$(info four)
endif
all: ;
