.SHELLFLAGS = -xc
all: ; @echo "traced"
