a = $(b)
b = value
export a
all: ; @echo "$$a"
