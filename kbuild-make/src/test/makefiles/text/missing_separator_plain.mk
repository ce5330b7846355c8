all: ;
junk
