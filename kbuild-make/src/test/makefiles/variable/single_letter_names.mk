x = ok
$(info $x $(x) ${x} $xy)
all: ;
