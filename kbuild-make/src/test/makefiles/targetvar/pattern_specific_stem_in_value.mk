%.o: x = $* $@
all: a.o
%.o: %.c ; @echo '$x'
a.c: ;
