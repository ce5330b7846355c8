# $ touch -d 2001-01-01 a.one && touch -d 2002-01-01 a.three
# $ make a.three
%.two: %.one ; cp $< $@
%.three: %.two ; cp $< $@
