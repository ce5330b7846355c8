all: ; $(eval all: dep)
dep: ;
