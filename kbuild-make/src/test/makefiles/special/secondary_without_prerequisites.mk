# A missing file between is no reason to remake.
# $ touch -d 2001-01-01 a.one && touch -d 2002-01-01 a.three
# $ make
.SECONDARY:
all: a.three
a.two: a.one ; cp $< $@
a.three: a.two ; cp $< $@
