$(info one)
$(eval $(info two)
 x)
all: ;
