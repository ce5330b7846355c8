# $ mkdir src hdr other && touch src/a.c hdr/a.h other/b.c
# $ make
vpath %.h hdr
vpath %.c src:other
all: a.c a.h b.c ; @echo $^
