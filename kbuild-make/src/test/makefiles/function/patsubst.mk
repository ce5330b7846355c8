$(info $(patsubst %.c,%.o,x.c.c bar.c foo.h) $(patsubst a%,%a%,ab ac) $(patsubst x,y,x xx) $(patsubst %,p/%,a   b))
all: ;
