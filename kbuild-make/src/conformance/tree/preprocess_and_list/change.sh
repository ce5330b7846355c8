sed -i 's/return 1/return 5/' a.c
