x = some text
$(x)
all: ;
