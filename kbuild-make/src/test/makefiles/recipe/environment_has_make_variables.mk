all: ; @env | grep -E '^(MAKE|MFLAGS)' | sort
