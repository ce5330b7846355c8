# $ touch a_a
# $ make
all: a.q
%.q: %_a ; @echo $< $*
