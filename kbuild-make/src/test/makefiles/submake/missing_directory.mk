all: ; $(MAKE) -C none
