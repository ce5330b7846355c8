x = 1
$(eval bad line)
all: ;
