x := one
y = one
all: x += $(z)
all: y += $(z)
all: ; @echo '$x|$y|$(flavor x)|$(flavor y)'
z = late
