# $ make
# $ make -f recipe.mk
ifdef NOPE
define A
define B
endef junk
else
endef # c
else
$(info else reached)
endif
ifdef NOPE
define A
	endef
else
$(info tab)
endif
all: ;
#--- recipe.mk
all:
	@echo recipe
ifdef NOPE
define A
	endef
else
endef
else
$(info else reached)
endif
