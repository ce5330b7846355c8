# $ make -j4
all: a b c
a b c &: ; @echo once; touch a b c
