# $ touch p.c
# $ make p
.PHONY: p
