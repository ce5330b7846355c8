# $ rm Makefile
# $ make
# $ make target
# $ make -f missing.mk
all: ;
