# $ make 'a=$(b)' 'c:=$(b)' 'd::=$(b)'
b = file
$(info [$(a)] [$(c)] [$(d)] $(flavor a) $(flavor c))
all: ;
