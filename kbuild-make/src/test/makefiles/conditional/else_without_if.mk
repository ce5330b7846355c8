else
all: ;
