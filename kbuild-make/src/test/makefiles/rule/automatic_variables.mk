# $ mkdir -p d/e && touch b.c c.h && touch -d 2001-01-01 d/x.o
# $ make
d/x.o: b.c c.h b.c | c.h d/e ; @echo '@=$@ <=$< ^=$^ +=$+ ?=$? |=$| *=$* %=$%'; echo '@D=$(@D) @F=$(@F) <D=$(<D) <F=$(<F) ^D=$(^D) ^F=$(^F) ?F=$(?F) +F=$(+F)'
