d/%: private x = p
all: d/a
d/a: dep ; @echo $@ [$x]
dep: ; @echo $@ [$x]
