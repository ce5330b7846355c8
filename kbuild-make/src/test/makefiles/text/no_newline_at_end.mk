# $ printf 'all: ; @echo done' > end.mk
# $ make -f end.mk
all: ;
