$(info [$(shell echo err >&2; echo out)] $(.SHELLSTATUS))
all: ;
