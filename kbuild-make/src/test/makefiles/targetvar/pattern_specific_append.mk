flag = base
%.o: flag += o
a%: flag += a
a.o: flag += own
all: a.o b.o
%.o: ; @echo $@ $(flag)
