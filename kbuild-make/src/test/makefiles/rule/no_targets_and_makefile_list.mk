# $ make
# $ make MAKEFILE_LIST=x
# $ rm Makefile
# $ make
# $ make --eval='-include none'
# $ make MAKEFILE_LIST=x
MAKEFILE_LIST =
