sed -i 's/or $(DEBUG),0/or $(DEBUG),00/' Makefile
