# $ touch b.c one.o two.o && ar rc x.a one.o two.o
# $ make
all: x.a(one.o) x.a(two.o) b.c ; @echo '1=$(filter one.o,$^) 2=$(filter b.c,$^) 3=$(filter x.a,$^) 4=$(filter %.o,$^)'
x.a(one.o) x.a(two.o): ; @:
