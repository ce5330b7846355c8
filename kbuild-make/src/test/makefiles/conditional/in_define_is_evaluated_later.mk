define body
ifdef x
$$(info x)
else
$$(info no x)
endif
endef
$(eval $(body))
x = 1
$(eval $(body))
all: ;
