all: ; @echo abc | tr a-c A-C > out; cat out
