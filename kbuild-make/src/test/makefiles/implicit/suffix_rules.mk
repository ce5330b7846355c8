# $ touch a.in b.in
# $ make
.SUFFIXES: .in .out
all: a.out b
.in.out: ; @echo double $@ $< $*
.in: ; @echo single $@ $<
