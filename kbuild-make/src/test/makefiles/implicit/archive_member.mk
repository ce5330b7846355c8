# $ echo 'int x;' > a.c
# $ make
# $ make
ARFLAGS = rcU
all: lib.a(a.o)
%.o: %.c ; @echo compile $<; echo obj > $@
