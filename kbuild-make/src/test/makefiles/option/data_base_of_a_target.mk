all: ; @$(MAKE) --no-print-directory -prR -f sub.mk x | sed -n '/^x: TV/,/^$$/p' | grep -v '^# [^ ]'
#--- sub.mk
x: TV = 1
x: dep
	@echo hi
	@echo $@ \
	 more
dep: ;
