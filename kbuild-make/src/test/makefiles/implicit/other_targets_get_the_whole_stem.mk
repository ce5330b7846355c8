# $ make
# $ make d/bfoo.y bd/foo.y
all: d/afoo.x bd/foo.y
a%.x b%.y: ; @echo '$@ $*'
