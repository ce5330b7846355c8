# $ make
# $ make -i c
.POSIX:
.IGNORE: b
all: a b
a: ; -@false; echo not reached
b: ; @false; echo not reached
c: ; @false; echo not reached
