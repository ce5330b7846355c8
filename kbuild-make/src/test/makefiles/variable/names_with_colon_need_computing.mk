c := a:b
$(c) = value
$(info [$(a:b)] [$($(c))])
all: ;
