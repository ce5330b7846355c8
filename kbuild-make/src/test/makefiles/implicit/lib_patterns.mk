# $ mkdir lib && touch lib/libx.a && touch libnone.so
# $ make
VPATH = lib
all: -lx -lnone ; @echo $^
