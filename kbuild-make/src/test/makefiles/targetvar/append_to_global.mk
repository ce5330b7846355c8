x = global
all: x += target
all: ; @echo $x
x += later
