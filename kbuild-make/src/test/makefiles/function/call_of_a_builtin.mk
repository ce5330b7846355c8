$(info $(call subst,a,b,aaa) $(call words,a b c))
f = $(call $1,x y,2)
all: ;
