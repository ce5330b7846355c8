x = v
$(info ${x} $(x) $(subst },),a}b))
all: ;
