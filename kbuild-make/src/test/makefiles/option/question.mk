# $ touch a
# $ make -q a
# $ make -q b
# $ make -q c
b: ; touch b
c: ; +@echo c runs
a: ;
