# $ touch -d 2020-01-01 a.c a.x a.y h d e
# $ make
.SECONDEXPANSION:
h = h |
bar = |
all: a.o a.p a.q
%.o: %.c $$h d ; @echo '$@: [$^] [$|]'
%.p: %.x $$(if h,h)| d ; @echo '$@: [$^] [$|]'
%.q: %.y $$(bar) d e ; @echo '$@: [$^] [$|]'
