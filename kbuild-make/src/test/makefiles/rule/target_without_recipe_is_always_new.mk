# $ touch -d 2001-01-01 b && touch a
# $ make a
a: force b ; @echo $@ remade because of $?
force:
