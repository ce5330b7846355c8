# $ make
f = c.mk
include *.inc $(f) $(none)
all: ; @echo $(sort $(x))
#--- a.inc
x += a
#--- b.inc
x += b
#--- c.mk
x += c
