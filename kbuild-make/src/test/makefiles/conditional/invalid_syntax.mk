ifeq (a
endif
all: ;
