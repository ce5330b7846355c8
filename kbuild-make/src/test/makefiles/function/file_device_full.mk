$(file >/dev/full,text)
all: ;
