rev = $2 $1
$(info $(call rev,a,b) [$(call rev,x)] [$(call none,x)] $(call rev, a , b ))
all: ;
