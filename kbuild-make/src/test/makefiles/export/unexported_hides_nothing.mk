# $ make x=command
all: a b
a: override x = over
b%: override x = pattern
a b: ; @echo $x; env | grep ^x=
b: export override x = exported
