sed -i 's/"help"/"helped"/' help.c
