all: p q
all: a b ; @echo $^
all: z
a b p q z: ;
