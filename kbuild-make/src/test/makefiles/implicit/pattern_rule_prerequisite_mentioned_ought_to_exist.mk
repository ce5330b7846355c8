# The header is mentioned nowhere and not there, so the second rule is taken.
# $ touch a.c
# $ make
all: a.o
%.o: %.c %.h ; @echo both
%.o: %.c ; @echo one
