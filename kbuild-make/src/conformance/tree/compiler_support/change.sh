touch cc.c
