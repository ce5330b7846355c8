.POSIX:
all: ; @false; echo not reached
	@echo not reached either
