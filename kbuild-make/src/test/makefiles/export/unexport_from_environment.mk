# env: a=env b=env
unexport a
all: ; @echo "[$$a] $$b"
