$(info $(if x,yes,$(error no)) [$(if ,yes)] [$(if  ,yes,no)] $(if $(empty),a,b,c))
all: ;
