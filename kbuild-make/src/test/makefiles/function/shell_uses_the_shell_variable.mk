# SHELL counts for $(shell) from where it is set.
$(info $(shell echo $$0))
SHELL := /bin/bash
$(info $(shell echo $$0))
all: ; @echo $$0 x
