# $ make -- -k x=1
-k: ; @echo target $@ $x
