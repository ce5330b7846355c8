# $ make
a := י
$(info $(subst י,-,$(a)x) $(words יי י))
all: ;
