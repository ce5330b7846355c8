$(info [$(subst  a,b,xa a)] [$(subst a, b,xa)] [$(strip   x)] [$(if	x,	y)])
all: ;
