all: ; @./
