# $ touch a.one b.one
# $ make
all: a.three b.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
