.ONESHELL:
SHELL = /usr/bin/perl
.SHELLFLAGS = -e
all:
	@my $$x = 3;
	print "x is $$x\n";
