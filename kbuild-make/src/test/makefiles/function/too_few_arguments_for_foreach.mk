$(info $(foreach a,b))
all: ;
