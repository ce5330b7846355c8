$(info $(subst a,b,a,a,a) $(words a,b c,d) $(strip a, b))
all: ;
