touch right.c
