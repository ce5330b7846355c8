%.o: flag = object
lib%.o: flag = library
all: a.o liba.o
%.o: ; @echo $@ $(flag)
