# $ touch a.z
# $ make
# $ make -r foo.p
all: a.x foo.x
%.x: %.y ; @echo $@ from $<; touch $@
%.y: %.z ; @echo $@ from $<; touch $@
foo.z:: ; @echo $@; touch $@
%.p: %.z ; @echo $@ from $<
