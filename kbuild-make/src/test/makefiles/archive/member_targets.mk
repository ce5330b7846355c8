# $ make
# $ make
ARFLAGS = rcU
all: lib.a(a b)
lib.a(a): a ; $(AR) $(ARFLAGS) $@ $<; echo '$@ $% $< $*'
lib.a(b): b ; $(AR) $(ARFLAGS) $@ $%
a b: ; echo $@ > $@
