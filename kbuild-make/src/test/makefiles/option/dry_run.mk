# $ make -n
all: a ; @echo all
	-false
	+@echo runs anyway
	@echo $(MAKE_COMMAND)
a: ; echo making a > a
