# $ make -n
m = $(MAKE)
all: ; $(m) --no-print-directory sub
sub: ; @echo in sub
