# $ make SHELL=/bin/bash
all: ; @echo "$(SHELL)" $$0 "$$SHELL"
