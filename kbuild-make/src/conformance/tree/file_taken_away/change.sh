sed -i 's/ goes.o//' Kbuild
rm goes.c
