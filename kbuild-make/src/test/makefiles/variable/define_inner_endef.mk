define X
define Y # kept
endef # taken away
endef # end
$(info [$(value X)])
define Z
define Y
endef junk
endef more
$(info [$(value Z)])
all: ;
