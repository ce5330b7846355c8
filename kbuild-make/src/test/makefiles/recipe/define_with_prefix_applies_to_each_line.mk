define two
echo one
echo two
endef
all:
	@$(two)
