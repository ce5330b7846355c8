e :=
sp := $e $e
$(info [$(patsubst ,x,)] [$(patsubst ,x,a )] [$(patsubst ,x,a b)] [$(patsubst ,x,$(sp))])
all: ;
