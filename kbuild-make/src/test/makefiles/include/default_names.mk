# $ rm Makefile; printf 'all: ; @echo makefile\n' > makefile; printf 'all: ; @echo GNU\n' > GNUmakefile
# $ make
# $ rm GNUmakefile
# $ make
# $ rm makefile
# $ make
all: ; @echo Makefile
