override a = one
a += two
override a += three
$(info $(a))
all: ;
