# env: GNUMAKEFLAGS=-s\040-k
# $ make
all: ; echo '$(MAKEFLAGS)' '[$(GNUMAKEFLAGS)]'
