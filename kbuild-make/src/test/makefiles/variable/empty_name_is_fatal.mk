$(empty) = x
all: ;
