# $ make x=cmd
override define x
from file
endef
export define y
exported
endef
$(info [$(x)] $(origin x))
all: ; @echo $$y
