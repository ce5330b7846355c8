$(info [$(findstring a,b a c)] [$(findstring x,b)] [$(findstring ,b)] [$(findstring a b,a b c)])
all: ;
