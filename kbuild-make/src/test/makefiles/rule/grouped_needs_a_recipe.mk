all: a
a b &: c
c: ;
