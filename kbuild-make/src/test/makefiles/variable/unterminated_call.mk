a := $(subst x,y
all: ;
