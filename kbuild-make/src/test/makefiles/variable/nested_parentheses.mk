a := $(subst (,[,f(x)) ${subst {,<,a{b}}
$(info $(a))
all: ;
