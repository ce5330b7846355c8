a != exit 3
$(info $(.SHELLSTATUS))
b := $(shell exit 4)
$(info $(.SHELLSTATUS))
all: ;
