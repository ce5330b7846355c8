include a.mk
all: ;
#--- a.mk
x = 1
bad line
