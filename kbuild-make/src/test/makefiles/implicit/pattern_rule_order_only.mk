# $ touch a.c
# $ make
all: a.o
%.o: %.c | dir ; @echo $^ '|' $|
dir: ; @mkdir dir
