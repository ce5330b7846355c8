all: ; @echo $(v)
v = late
