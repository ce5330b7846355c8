# $ make -j2 --no-print-directory
all: ; @$(MAKE) -j4 sub
sub: ; @echo sub
