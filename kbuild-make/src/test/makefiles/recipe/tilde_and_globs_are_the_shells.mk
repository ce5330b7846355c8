# env: HOME=/home/x
# $ touch b a
# $ make
all: ; @echo ~ *
