# $ echo 1 > a1; echo 2 > a2; ar rcU lib.a a1 a2
# $ make
all: ; @echo $(wildcard lib.a(a*)) x
