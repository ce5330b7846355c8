all: dep # comment ; not a recipe
dep: ; @echo $@ # shell comment
