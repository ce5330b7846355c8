export = 1
all: ; @echo "$(export)"
