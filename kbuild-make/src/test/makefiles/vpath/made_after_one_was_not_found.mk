VPATH = d
all: a.o b.o
a.o: in/a.c in/other.c ; @echo $<; touch d/in/b.c
in/other.c: ; @echo other
b.o: in/b.c ; @echo $<
#--- d/in/a.c
