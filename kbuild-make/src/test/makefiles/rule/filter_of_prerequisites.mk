# $ mkdir -p d/e && touch b.c c.h 'with blank' one.o two.o && ar rc d/x.a one.o two.o
# $ make all
# $ make blank
# $ make members
.PHONY: FORCE
all: b.c c.h b.c FORCE | c.h d/e only ; @echo '1=$(filter FORCE,$^) 2=$(filter FORCE, $^) 3=$(filter c.h b.c,$^) 4=$(filter d/e,$^) 5=$(filter %.c,$^) 6=$(filter c.h d/e,$|) 7=$(filter b.c,$+) 8=$(filter ,$^) 9=$(filter-out FORCE,$^)'
all: later
only later: ; @echo '$@ $(filter FORCE,$^)|'
blank: with\ blank b.c ; @echo '1=$(filter blank,$^) 2=$(filter b.c,$^) 3=$(filter with,$^)'
members: d/x.a(one.o) d/x.a(two.o) b.c ; @echo '1=$(filter one.o,$^) 2=$(filter b.c,$^) 3=$(filter d/x.a,$^)'
d/x.a(one.o) d/x.a(two.o): ; @:
