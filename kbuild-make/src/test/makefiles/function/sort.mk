$(info $(sort foo bar lose bar Foo  a10 a9 _ -) [$(sort )])
all: ;
