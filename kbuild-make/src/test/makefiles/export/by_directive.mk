a = 1
b = 2
c = 3
export a b
all: ; @echo "$$a $$b [$$c]"
