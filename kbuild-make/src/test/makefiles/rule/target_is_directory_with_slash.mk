all: d/
d/: ; mkdir $@
