empty =
all:
	$(empty)
	@$(empty)
	-
	@echo done
