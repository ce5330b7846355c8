# $ touch a.one
# $ make
.PRECIOUS: %.two
all: a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
