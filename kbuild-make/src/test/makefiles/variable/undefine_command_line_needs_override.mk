# $ make a=1 b=2
undefine a
override undefine b
$(info [$(a)] [$(b)] $(origin a) $(origin b))
all: ;
