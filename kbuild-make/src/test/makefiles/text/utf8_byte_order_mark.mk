# $ printf '\357\273\277all: ; @echo with mark\n' > bom.mk
# $ make -f bom.mk
all: ;
