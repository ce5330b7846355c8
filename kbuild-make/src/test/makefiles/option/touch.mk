# $ touch -d 2001-01-01 a
# $ make -t
# $ make -t
all: a b phony
.PHONY: phony
a: new ; echo not run
b: ; echo not run
new: ;
phony: ; echo not run
