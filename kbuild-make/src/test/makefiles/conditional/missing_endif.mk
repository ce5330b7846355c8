ifdef x
all: ;
