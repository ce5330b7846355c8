# $ mkdir d
# $ make
include d
all: ;
