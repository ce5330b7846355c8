# $ make
# $ make -f taken.mk
ifeq (a,a)
ifeq (a,a)
endif
endif
ifeq (a,b)
else ifeq foo
$(info 1)
endif
$(info 2)
endif
$(info 3)
ifeq (a,b)
else ifdef x y
endif
all: ;
#--- taken.mk
ifeq (a,a)
else ifeq foo
endif
all: ;
