touch beside.c
