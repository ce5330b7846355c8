r = ; @echo from variable
all: dep $(r)
dep: ;
