$(info [$(let a,1,$(a))] [$(intcmp 1,2,a,b,c)])
all: ;
