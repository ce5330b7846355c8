$(info $(wordlist 1,x,a b))
all: ;
