v = early
%.o: x := $(v)
%.o: y = $(v)
v = late
all: a.o
%.o: ; @echo $x $y
