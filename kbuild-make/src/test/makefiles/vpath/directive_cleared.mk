# $ mkdir src && touch src/a.c src/b.h
# $ make
vpath %.c src
vpath %.h src
vpath %.c
all: b.h ; @echo $^
	@$(MAKE) -f sub.mk
#--- sub.mk
vpath %.h src
vpath
all: b.h ; @echo $^
