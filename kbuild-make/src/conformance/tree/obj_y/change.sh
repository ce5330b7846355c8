echo '/* touched */' >>first.c
