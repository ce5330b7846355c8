# $ mkdir one two && touch one/a two/a
# $ make
VPATH = $(d)
d = one
all: a ; @echo $^
d = two
