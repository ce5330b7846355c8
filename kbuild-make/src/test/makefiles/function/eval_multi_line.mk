define text
a := $(b)
$$(info inside $$(a))
all: dep ; @echo $$@
dep: ; @echo $$@
endef
b = early
$(eval $(text))
