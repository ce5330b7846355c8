.SECONDEXPANSION:
all: d/a.o
d/%.o: s/%.c $$(addsuffix .h,%) ; @echo $^
%.c %.h: ;
