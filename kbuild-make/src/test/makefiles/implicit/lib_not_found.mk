all: -lmissing ; @echo $^
