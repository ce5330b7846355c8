# $ printf 'all: ; @echo from stdin\n' > in
# $ make -f in -f /dev/null
all: ;
