# $ mkdir d && touch d/a
# $ make
$(info $(wildcard d/*))
$(shell touch d/b)
$(info $(wildcard d/*) | $(wildcard d/b))
all: ;
