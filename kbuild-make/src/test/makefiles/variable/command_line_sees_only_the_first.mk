# $ make A:=$(.SHELLFLAGS) C:=$(MAKE_VERSION) D:=$(CC) E:=$(MAKE) F:=$(A) G:=$(CURDIR)
# $ make --warn-undefined-variables X:=$(none)
$(foreach v,A C D E F G,$(info $v [$($v)]))
all: ;
