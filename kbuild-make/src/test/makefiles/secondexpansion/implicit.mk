.SECONDEXPANSION:
x_src = one
y_src = two
all: x.o y.o
%.o: $$($$*_src).c ; @echo $@ $< $*
%.c: ; @echo $@
