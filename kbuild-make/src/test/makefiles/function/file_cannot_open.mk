$(file >no/such/dir,text)
all: ;
