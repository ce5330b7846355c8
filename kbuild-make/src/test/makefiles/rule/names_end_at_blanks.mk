# $ printf 'a\014b: ; @echo "[$$@]"\nall: a\013b\na\013b: ; @echo made\n' > blanks.mk
# $ make -f blanks.mk
# $ make -f blanks.mk all
# $ make
# $ make lines
define L
a
b
endef
define M
a: x
b
endef
all: $L
$M
lines: ; @echo '$(words $(wildcard Makefile$(N)blanks.mk))'
define N


endef
