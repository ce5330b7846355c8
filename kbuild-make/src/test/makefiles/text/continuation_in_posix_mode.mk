.POSIX:
a := one \
     two
$(info [$(a)])
all: ;
