.DELETE_ON_ERROR:
all: c
a b c d&: ; touch a b c d; false
