# $ make "A=l1$(B)l2" "B=x y" "N:=a\$$b" --no-print-directory
$(info [$(A)])
all: ; @printf '%s\n' "$$MAKEFLAGS"; $(MAKE) sub
sub: ; @printf '%s\n' "$$MAKEFLAGS" "$$A"
