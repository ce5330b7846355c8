$(info $(sort z a é à é ~ aé az))
all: ;
