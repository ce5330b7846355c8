all: a b
a b &: c ; @echo making a b for $@; touch a b
c: ; @touch c
