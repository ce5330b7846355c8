a := x
a +=
$(info [$(a)])
b =
b += y
$(info [$(b)])
all: ;
