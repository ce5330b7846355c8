# $ make -w
# $ make -w -s
all: ; @echo x
