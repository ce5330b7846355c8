from = .c
to = .o
s = a.c
$(info $(s:$(from)=$(to)) $(s:$(from)=%$(to)))
all: ;
