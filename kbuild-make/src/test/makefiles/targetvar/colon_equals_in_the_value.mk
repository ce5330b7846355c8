all: x = a:=b
all: ; @echo '$x'
