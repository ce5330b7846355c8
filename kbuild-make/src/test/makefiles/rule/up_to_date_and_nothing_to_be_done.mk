# $ touch file
# $ make file norecipe done phony
file: ; touch file
norecipe: file
done: ; @:
.PHONY: phony
phony:
