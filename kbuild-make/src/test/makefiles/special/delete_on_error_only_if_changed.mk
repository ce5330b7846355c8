# $ touch -d 2001-01-01 a
# $ make -B a
.DELETE_ON_ERROR:
a: ; false
