# $ make --no-such-option
all: ;
