.EXPORT_ALL_VARIABLES:
a = 1
b-c = 2
all: ; @echo "$$a" $$(env | grep -c '^b-c=')
