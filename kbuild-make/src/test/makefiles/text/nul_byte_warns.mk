# $ printf 'a := x\0y\nall: ; @echo "[$(a)]"\n' > nul.mk
# $ make -f nul.mk
all: ;
