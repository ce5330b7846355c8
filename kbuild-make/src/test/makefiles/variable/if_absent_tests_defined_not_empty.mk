a =
a ?= no
b ?= yes
$(info [$(a)] [$(b)] $(flavor b))
all: ;
