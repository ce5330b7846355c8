# $ mkdir -p src/sub && touch src/sub/a.c
# $ make
VPATH = src
all: sub/a.c ; @echo $< $(<D) $(<F) $(<:%.c=%.o)
