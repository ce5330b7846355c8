.POSIX:
all: Z = a   \
   b
all: Y = 1   ;  a   \
   b
all: ; @echo '[$(Z)] [$Y]'
