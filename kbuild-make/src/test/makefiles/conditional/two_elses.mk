ifdef x
else
else
endif
all: ;
