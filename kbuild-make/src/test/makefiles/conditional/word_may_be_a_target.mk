ifeq: ; @echo target
all: ifeq
