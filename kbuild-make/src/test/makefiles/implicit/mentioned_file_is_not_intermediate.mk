# $ touch a.one
# $ make
all: a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
unused: a.two
