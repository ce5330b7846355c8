: a
all: ;
