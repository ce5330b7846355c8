ifeq (a,a)
$(info 1)
endif
ifeq 'a' "a"
$(info 2)
endif
ifeq "a" 'b'
else
$(info 3)
endif
ifneq (,a)
$(info 4)
endif
ifeq ( a, a )
$(info 5)
else
$(info blanks matter after the comma)
endif
all: ;
