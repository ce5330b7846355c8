# $ touch x.src
# $ make -j4
all: x.a x.b
%.a %.b: %.src ; @echo once; touch $*.a $*.b
