# $ printf 'define X\na\nendef\014\n define\013\n \014 endef\n$(info [$(X)])\n' > blanks.mk
# $ make
define X
a
\
endef
$(info [$X])
include blanks.mk
all: ;
