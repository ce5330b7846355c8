.ONESHELL:
.SHELLFLAGS = -ec
all:
	echo one
	false
	echo two
