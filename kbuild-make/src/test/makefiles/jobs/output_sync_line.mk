# $ make -j2 -Oline
all: a b
a: ; @echo a1
	@touch a.on; until [ -e b.done ]; do sleep 0.02; done; echo a2
b: ; @until [ -e a.on ]; do sleep 0.02; done; echo b1
	@touch b.done
