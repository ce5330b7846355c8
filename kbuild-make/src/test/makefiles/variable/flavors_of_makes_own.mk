$(foreach v,SHELL MAKE MAKEFLAGS MFLAGS .INCLUDE_DIRS .SHELLFLAGS CURDIR MAKEFILE_LIST,$(info $v $(origin $v) $(flavor $v)))
all: ;
