# $ touch a.c b.c
# $ make
all: *.c ; @echo $^
*.c: ;
