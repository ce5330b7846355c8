$(info $(or ,,b,$(error no)) [$(or ,)] $(and a,b,c) [$(and a,,$(error no))] [$(or  , x )])
all: ;
