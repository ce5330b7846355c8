# $ make -j1 --no-print-directory
all: x y
x: ; @$(MAKE) a b
y: ; @$(MAKE) c
a b c: ; @echo start $@; echo end $@
