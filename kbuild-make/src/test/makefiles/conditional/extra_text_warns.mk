ifdef x y
endif
ifeq (a,a) junk
$(info in)
else junk
endif junk
all: ;
