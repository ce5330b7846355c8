# What a command answered is seen in the target, or the call, that ran it, and by what that target needs.
f = $(shell exit 3)$(.SHELLSTATUS)
$(info before: $(origin .SHELLSTATUS))
$(info call: $(call f))
$(info after it: $(origin .SHELLSTATUS))
$(foreach x,1,$(shell exit 4))
$(info after foreach: $(origin .SHELLSTATUS))
$(eval X := $(shell exit 6))
$(info eval: $(.SHELLSTATUS))
Y != exit 7
$(info !=: $(.SHELLSTATUS))
all: a b c
a: Z = $(shell exit 4)$(.SHELLSTATUS)
a:
	@echo a: $(shell exit 3)$(.SHELLSTATUS) $Z $(f)
	@echo a: $(.SHELLSTATUS) $(flavor .SHELLSTATUS) $(origin .SHELLSTATUS)
b:
	@echo b: $(.SHELLSTATUS)
c: V != exit 8
c: d
	@echo c: $(.SHELLSTATUS)
d:
	@echo d: $(.SHELLSTATUS)
