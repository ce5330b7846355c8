# $ make x=cmd y=cmd
all: x = target
all: override y = target
all: ; @echo $x $y
