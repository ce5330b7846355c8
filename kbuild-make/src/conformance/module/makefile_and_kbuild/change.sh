touch dual.c
