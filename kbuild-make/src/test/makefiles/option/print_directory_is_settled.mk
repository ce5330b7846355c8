# $ make -C . 
MAKEFLAGS += --no-print-directory
all: ; @echo '[$(MAKEFLAGS)]'
