define rule
$1: ; @echo making $$@ from $1
endef
$(foreach t,one two,$(eval $(call rule,$t)))
all: one two
.PHONY: one two all
.DEFAULT_GOAL := all
