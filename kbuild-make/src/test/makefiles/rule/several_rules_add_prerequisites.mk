all: a
all: b
all: ; @echo $^
all: c
a b c: ;
