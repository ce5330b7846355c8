# differs: a directory is read when first something is not in it, not when first asked
# $ make -r
VPATH = d
all: a.o b.o
a.o: in/a.c ; @echo $<; touch d/in/b.c
b.o: in/b.c ; @echo $<
#--- d/in/a.c
