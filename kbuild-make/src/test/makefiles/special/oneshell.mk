.ONESHELL:
all:
	@x=1
	echo $$x
	-@echo in the middle
