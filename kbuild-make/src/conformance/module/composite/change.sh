sed -i 's/return 1/return 2/' io.c
