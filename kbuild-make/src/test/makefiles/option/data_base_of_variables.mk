# What -p says first, and how it writes values that are nothing but blanks, for all targets of a pattern, and of old files.
all:
	@touch old
	@$(MAKE) --no-print-directory -prR -o old -f sub.mk x > data
	@sed -n '/^# [^:]*variable values/p; s/^# GNU Make 4.3.*/banner/p; /^# There is NO/p; /^%\./,/^$$/p' data
	@grep -E '^(none|space|lead|blank|tab|both|blanks|simple) [:=]' data | LC_ALL=C sort
	@sed -n '/^old:/,/^$$/p' data
	@rm data
#--- sub.mk
x: old ; @:
old: ;
none := $()
space := $() $()
lead := $() a
blank = $() $()
both = $() $a
simple := a$$b
tab := $()	$()
define blanks
  
endef
%.x: pv := 1
%.y: override pw = 2$$
%.z: private pr += 3
