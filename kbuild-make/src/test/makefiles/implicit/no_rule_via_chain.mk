# $ make
all: a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
