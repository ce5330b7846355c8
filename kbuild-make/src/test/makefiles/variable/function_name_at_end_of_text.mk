v = $(info
$(v)
all: ;
