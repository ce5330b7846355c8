# $ make
# $ make -n other
.ONESHELL:
all:
	a=1
	  -  @+ echo $$a; \
	@echo 2 | true
other: SHELL = /usr/bin/perl
other: .SHELLFLAGS = -e
other:
	print 1;
	@x = 2;
