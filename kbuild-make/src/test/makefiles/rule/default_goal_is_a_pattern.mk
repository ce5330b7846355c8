# $ touch foo1
# $ make
# $ make x=./bar
# $ make x='*'
# $ make x=
.DEFAULT_GOAL = $x
x = fo*
foo1 bar: dep ; @echo $@
dep: ;
