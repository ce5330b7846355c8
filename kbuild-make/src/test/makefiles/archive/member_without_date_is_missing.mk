# $ echo >a.o; ar rcD lib.a a.o; rm a.o
# $ make -k
all: lib.a(a.o) a.x
%.x: lib.a(%.o) ; @echo from $<
%.x: ; @echo from nothing
