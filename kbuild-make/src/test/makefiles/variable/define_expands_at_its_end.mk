define X :=
$(warning here)
endef
define Y \
:=
a \
b
$(warning there)
endef junk
define V =
$(warning late)
endef
$(V)
$(warning after)
define $(warning name)N
endef
all: ;
