a.c: ; @echo '[$*]'
b.xyz: ; @echo '[$*]'
all: a.c b.xyz
.DEFAULT_GOAL := all
