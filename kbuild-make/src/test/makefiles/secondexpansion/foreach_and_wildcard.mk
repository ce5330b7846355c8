# $ touch p.1 p.2
# $ make
.SECONDEXPANSION:
p: $$(wildcard $$@.*) ; @echo $^
