s = a.c b.c c.h .c
$(info $(s:.c=.o) | $(s:%.c=%.o) | $(s:a%=z%) | ${s:.c=})
all: ;
