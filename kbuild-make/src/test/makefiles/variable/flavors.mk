a = 1
b := 1
$(info $(flavor a) $(flavor b) $(flavor c) $(flavor CC) $(flavor CURDIR) $(flavor MAKE))
all: ;
