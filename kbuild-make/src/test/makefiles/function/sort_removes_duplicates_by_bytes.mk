$(info $(sort b a B A b 1 10 2 _ .))
all: ;
