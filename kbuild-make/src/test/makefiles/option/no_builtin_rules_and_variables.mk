# $ make -rR
all: ; @echo '[$(CC)] [$(.SUFFIXES)] $(MAKEFLAGS)'
