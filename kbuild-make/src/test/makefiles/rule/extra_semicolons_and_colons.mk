all: a ; @echo 'x:y;z'
a: ;
