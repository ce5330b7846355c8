define cmds
@echo one
@echo two $@
-@false
endef
all:
	$(cmds)
	@echo three
