all: ; @$(MAKE) --no-print-directory sub | tr a-z A-Z
sub: ; @echo quiet
