all: a
a: b
b: missing
