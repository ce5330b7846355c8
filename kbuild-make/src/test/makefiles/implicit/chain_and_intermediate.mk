# $ touch a.one
# $ make
# $ make
all: a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
