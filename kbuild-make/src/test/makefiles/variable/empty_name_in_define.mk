define $(empty)
endef
all: ;
