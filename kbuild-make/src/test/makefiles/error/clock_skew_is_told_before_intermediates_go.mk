# $ touch -d 2100-01-01 future
# $ make
# $ make goal=failing
# $ make goal='-k failing'
all: ; @$(MAKE) --no-print-directory -f sub.mk $(goal) 2>&1 | sed 's/time .* s in/time N s in/'
#--- sub.mk
all: future a.x
%.x: %.y ; touch $@
%.y: %.z ; touch $@
a.z: ; touch $@
failing: future ; @false
