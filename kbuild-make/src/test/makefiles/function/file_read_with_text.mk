$(file <out,text)
all: ;
