# $ make
# $ make -f undefine.mk
# $ make -f named.mk
all: export define X
#--- undefine.mk
all: undefine
#--- named.mk
all: define = 1
all: export undefine = 2
all: define ; @echo $(define) $(undefine)
