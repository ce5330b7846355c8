# $ mkdir one two && touch one/b two/a two/b
# $ make
VPATH = one:two
all: a b ; @echo $^
