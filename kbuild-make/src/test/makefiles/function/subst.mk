$(info $(subst ee,EE,feet on the street) [$(subst ,x,abc)] [$(subst a,,banana)])
all: ;
