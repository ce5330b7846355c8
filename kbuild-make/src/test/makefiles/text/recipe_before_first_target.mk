	echo lost
all: ;
