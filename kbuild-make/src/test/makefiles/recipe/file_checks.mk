# $ make a.h
# $ touch -d 2020-01-01 a.h && touch -d 2021-01-01 then && make a.h && test then -nt a.h && echo untouched
# $ make a.h content=other
# $ cat a.h
# $ make kecho=: a.h content='some  $$0'
# $ cat a.h
# $ make fails.h
# $ make ends.h
# $ make refuses.h
# $ make reads.h
# $ make unknown.h
# $ make broken.h
# $ mkdir is.h && make is.h
# $ make deep/er/a.h
# $ make -n deep/er/a.h
# $ make deep/er/a.h
content = one
kecho = echo
define filechk
	@set -e;						\
	mkdir -p $(dir $@);					\
	trap "rm -f $(dir $@).tmp_$(notdir $@)" EXIT;		\
	{ $(1); } > $(dir $@).tmp_$(notdir $@);			\
	if [ ! -r $@ ] || ! cmp -s $@ $(dir $@).tmp_$(notdir $@); then	\
		$(kecho) '  UPD     $@';			\
		mv -f $(dir $@).tmp_$(notdir $@) $@;		\
	fi
endef
define lines
	if [ 1 -gt 2 ]; then \
	  echo '# no; } > x; (' >&2; \
	  exit 1; \
	fi; \
	echo \#define A \"$(content)\"; \
	echo '/* two \
	lines */'
endef
.PHONY: FORCE
a.h deep/er/a.h is.h: FORCE ; $(call filechk,$(lines))
fails.h: FORCE ; $(call filechk,echo a; false; echo b)
ends.h: FORCE ; $(call filechk,echo a; exit 0; echo b)
refuses.h: FORCE ; $(call filechk,echo a >&2; exit 3)
unknown.h: FORCE ; $(call filechk,echo a; no-such-program)
reads.h: FORCE ; $(call filechk,echo $$0 $$# | sed 's/^[^ ]*//' && cat reads.h)
broken.h: FORCE
	$(call filechk,echo a; if)
