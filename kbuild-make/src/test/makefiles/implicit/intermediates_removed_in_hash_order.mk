# The order is that of a hash table, so many names of many lengths.
names := a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii jjjjjjjjjj kkkkkkkkkkk llllllllllll mmmmmmmmmmmmm \
    dir/n dir/o dir/p q-q-q-q-q-q-q-q-q-q-q-q-q-q-q-q r.s.t.u.v.w.x
$(shell mkdir -p dir)
all: $(names:=.out)
%.out: %.mid ; @touch $@
%.mid: %.in ; @touch $@
%.in: ; @touch $@
