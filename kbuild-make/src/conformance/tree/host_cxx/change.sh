touch c.c
