all: private x = mine
all: dep ; @echo $@ [$x]
dep: ; @echo $@ [$x]
private y = global private
