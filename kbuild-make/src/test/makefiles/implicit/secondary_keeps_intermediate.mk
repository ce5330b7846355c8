# $ touch a.one
# $ make
.SECONDARY: a.two
all: a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
