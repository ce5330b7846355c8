# $ make -i
all: ; @false
	@echo after
	@exit 7
