# $ echo 'int main(void){return 0;}' > a.c
# $ make -n a a.o
all: ;
