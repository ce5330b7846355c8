# $ touch x.y x.z
# $ make
all: x.a x.b x.c x.d x.e
%.a: %.y ; @echo first $@
%.a %.q: %.y ; @echo second $@
%.b %.q: %.z ; @echo first $@
%.b: %.z ; @echo second $@
%.c %.d: %.y ; @echo first $@
%.c %.d: %.y ; @echo second $@
%.e %.e: %.y ; @echo first $@
%.e: %.y ; @echo second $@
