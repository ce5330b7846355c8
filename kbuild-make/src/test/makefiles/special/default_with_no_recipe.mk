.DEFAULT:
all: x
