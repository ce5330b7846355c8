# $ make ''
# $ make all ''
all: ; @echo $@
