.SECONDEXPANSION:
all: a b
all: c $$(info first=$$< all=$$^ plus=$$+) ; @echo $^
a b c: ;
