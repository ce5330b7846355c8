export
a = 1
a.b = 2
all: ; @echo "$$a" $$(env | grep -c '^a\.b')
