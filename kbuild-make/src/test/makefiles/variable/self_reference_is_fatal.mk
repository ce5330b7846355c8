a = x $(a)
$(info $(a))
all: ;
