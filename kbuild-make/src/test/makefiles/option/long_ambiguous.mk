# $ make --n
# $ make --ma
# $ make --assume
# $ make --s
# $ make --d
# $ make --jobserver
# $ make --n=1
all: ; @echo no
