# env: X=env
# $ make -e
# $ make
undefine X
$(info [$(X)] $(origin X))
all: ; @echo "[$$X]"
