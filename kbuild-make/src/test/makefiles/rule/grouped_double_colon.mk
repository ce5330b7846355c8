all: a b
a b &:: ; @echo first $@
a c &:: ; @echo second $@
