vpath
all: ; @echo ok
