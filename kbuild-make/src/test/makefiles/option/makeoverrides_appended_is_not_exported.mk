# $ make A=1
MAKEOVERRIDES += C=3
all: ; @env | grep '^MAKEOVERRIDES='; echo '[$(MAKEFLAGS)]'
