$(file out,text)
all: ;
