define nl


endef
all: ; @$(MAKE) --no-print-directory 'A=l1$$(nl)l2' 'B:=l1$$(nl)l2' sub
sub: ; @printf '%s\n' "$$MAKEFLAGS" "$$B"; $(MAKE) --no-print-directory below
below: ; @printf '%s\n' "$$MAKEFLAGS" "$$B"
