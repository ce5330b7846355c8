# $ touch -d 2100-01-01 future
# $ $MAKE_UNDER_TEST 2>&1 | sed 's/modification time .* s/modification time N s/'; ls
# $ $MAKE_UNDER_TEST failing 2>&1 | sed 's/modification time .* s/modification time N s/'
# $ $MAKE_UNDER_TEST -k failing 2>&1 | sed 's/modification time .* s/modification time N s/'
all: future a.x
%.x: %.y ; touch $@
%.y: %.z ; touch $@
a.z: ; touch $@
failing: future ; @false
