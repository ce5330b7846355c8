# $ make a.o
# $ make b.o
# $ make fails.o
# $ make directory.o
# $ make early.o
# $ make unknown.o
# $ make quoted.o
# $ make continued.o
# $ make first.a
# $ make first.a x=1
# $ make gone.a
# $ make made.a
made = @set -e; echo '  CC      $@'; trap 'rm -f $@; trap - HUP; kill -s HUP $$$$' HUP; echo d > .$@.d; $1 ; \
	cp .$@.d $@; printf '%s\n' '$@ := '\''x'\''' > .$@.cmd; rm -f .$@.d
a.o: ; $(call made,true)
b.o: ; $(call made,cat < .$@.d | tr d e > b.txt; rm -f .$@.d none; echo f > .$@.d)
fails.o: ; $(call made,false)
directory.o: ; $(call made,mkdir is.d; rm .$@.d; mkdir .$@.d; rmdir .$@.d; mkdir .$@.d; mv .$@.d is.d; echo d > .$@.d); mkdir x; rm -f x
	@set -e; mkdir y; rm -f y
early.o: ; $(call made,exit 0)
unknown.o: ; $(call made,no-such-program)
quoted.o:
	@set -e; echo 'a; b' "c; rm -f d" > $@; cat $@; rm -f quoted.o '$@'
	@set -e; cat $@ 'x; rm -f $@'
continued.o:
	@set -e; echo a \
	  b > $@; \
	echo c >> $@; \
	cat $@; \
	rm -f $@
archive = @set -e; echo '  AR      $@'; trap 'rm -f $@; trap - HUP; kill -s HUP $$$$' HUP; rm -f $1; printf '%s\n' $1 $x >> $1; cat $1
.PHONY: first.a
first.a gone.a: ; $(call archive,$@)
made.a: ; $(call archive,x)
