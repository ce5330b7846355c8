all: ; set -e; for i in a b; do $(MAKE) --no-print-directory sub-$$i; done
sub-%: ; @echo $@
