v = x.c keep y.c also z.c
w = .c a.c .c
$(info [$(patsubst %.c,,$(v))] [$(v:%.c=)] [$(patsubst %,,a b c)] [$(if $(patsubst %,,a b),some,none)])
# But nothing for the stem does.
$(info [$(w:.c=)] [$(patsubst a%,%,a b a ac)])
all: ;
