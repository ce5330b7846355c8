v = early
all: x := $(v)
v = late
all: ; @echo $x
