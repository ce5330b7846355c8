$(info $(addsuffix .c,foo bar) $(addprefix src/,foo bar) $(join a b c,.c .o) $(join a,.c .o .h) [$(addsuffix .c,)])
all: ;
