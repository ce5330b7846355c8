$(info $(patsubst a\%b,ok,a%b) $(patsubst \%%,x%,%y) $(patsubst %.c,\%.o,a.c) $(patsubst a\\%,%,a\b))
all: ;
