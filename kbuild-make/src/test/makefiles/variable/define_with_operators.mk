define a :=
$(x)
endef
define b ?=
first
endef
define b ?=
second
endef
define c +=
more
endef
define d !=
echo from shell
endef
x = late
$(info [$(a)] [$(b)] [$(c)] [$(d)] $(flavor a) $(flavor c) $(flavor d))
all: ;
