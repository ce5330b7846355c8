# $ mkdir src && touch src/a.y
# $ make
VPATH = src
all: a.o
%.c: %.y ; cp $< $@
%.o: %.c ; cp $< $@
