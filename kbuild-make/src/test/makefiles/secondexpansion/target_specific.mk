.SECONDEXPANSION:
all: v = dep
all: $$v ; @echo $^
dep: ;
