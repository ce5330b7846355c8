p = @
q = -
all:
	$(p)echo quiet
	$(p)$(q)false
	$q@echo last
