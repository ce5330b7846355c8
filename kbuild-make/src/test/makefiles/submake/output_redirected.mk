all: ; @$(MAKE) sub > log 2>&1; sed 's/^/> /' log; rm log
sub: ; @echo out; echo err >&2
