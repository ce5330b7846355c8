define outer
define inner
text
endef
endef
$(eval $(outer))
$(info [$(inner)])
all: ;
