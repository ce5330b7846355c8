# $ touch g.y
# $ make
all: g.tab.c g.tab.h
%.tab.c %.tab.h: %.y ; @echo '$@ of $*'; touch $*.tab.c $*.tab.h
