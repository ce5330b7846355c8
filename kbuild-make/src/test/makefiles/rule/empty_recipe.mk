all: x
x: ;
# $(info) shows we got here
$(info read)
