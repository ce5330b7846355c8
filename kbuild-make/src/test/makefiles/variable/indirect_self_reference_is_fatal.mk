# line 3 is named, where the value is used
a = $(b)
b = $(a)
all: ; @echo $(a)
