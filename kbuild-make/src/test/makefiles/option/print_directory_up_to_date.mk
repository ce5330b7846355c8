# $ make -w
all: ;
