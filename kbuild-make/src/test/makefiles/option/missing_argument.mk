# $ make -f
all: ;
