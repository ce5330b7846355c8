# $ touch script
# $ make
all: ; @./script
