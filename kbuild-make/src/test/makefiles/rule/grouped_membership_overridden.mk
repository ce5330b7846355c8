# $ make
# $ make -f twice.mk
all: a b c
a b&: ; @echo ab '$@'
b c&: ; @echo bc '$@'
#--- twice.mk
all: a b
a a b &:
	@echo '$@'
a b &: ; @echo new '$@'
