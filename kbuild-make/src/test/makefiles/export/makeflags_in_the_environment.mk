# $ make -k --no-print-directory V=1
all: ; @echo "$$MAKEFLAGS"; echo "[$$MFLAGS]"
