export x = global
all: unexport x
all: ; @echo "[$$x]"
