# $ touch a.c a.h common
# $ make
all: a.o
%.o: %.c %.h common ; @echo $^
