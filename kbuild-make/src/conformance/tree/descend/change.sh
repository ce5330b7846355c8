sed -i 's/return 1/return 3/' sub/below.c
