$(info [$(shell no-such-command-here)] $(.SHELLSTATUS))
all: ;
