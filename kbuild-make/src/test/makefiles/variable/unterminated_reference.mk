$(info before)
a := $(b
all: ;
