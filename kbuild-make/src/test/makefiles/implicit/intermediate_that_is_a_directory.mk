# $ make
# $ make
# $ rmdir d
# $ make -s
.INTERMEDIATE: d e
all: d e ; @echo $@
d: ; @mkdir $@
e: ; @touch $@
