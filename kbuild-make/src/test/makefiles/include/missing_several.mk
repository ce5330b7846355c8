include none1.mk none2.mk
all: ;
