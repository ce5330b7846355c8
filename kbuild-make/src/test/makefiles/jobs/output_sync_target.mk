# $ make -j2 -Otarget
all: a b
a: ; @echo a1; touch a.on; until [ -e b.done ]; do sleep 0.02; done; echo a2
b: ; @until [ -e a.on ]; do sleep 0.02; done; echo b1; echo b2; touch b.done
	@sleep 0.1; echo b3
