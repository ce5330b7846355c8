# $ make 'a+=x' 'b!=echo hi' 'c?=y'
a = file
$(info [$(a)] [$(b)] [$(c)])
all: ;
