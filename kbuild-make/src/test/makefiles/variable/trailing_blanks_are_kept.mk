a := x  # comment
b :=   y
$(info [$(a)] [$(b)])
all: ;
