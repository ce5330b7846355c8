a := x\#y
b := x\\#y
$(info [$(a)] [$(b)])
all: ;
