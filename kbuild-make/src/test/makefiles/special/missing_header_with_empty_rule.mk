# $ touch -d 2001-01-01 a.c && touch -d 2002-01-01 a.o
# $ make a.o
a.o: a.c gone.h ; @echo remade because of $?
gone.h:
