# $ touch a.zero
# $ make a.two
%.one: %.zero ; cp $< $@
%.two:: %.one ; cp $< $@
