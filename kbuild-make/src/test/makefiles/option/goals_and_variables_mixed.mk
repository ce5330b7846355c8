# $ make a x=1 b y=2
a b: ; @echo $@ $x $y
