echo '/* more */' >>single.c
