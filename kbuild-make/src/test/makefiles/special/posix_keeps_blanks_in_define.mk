.POSIX:

define X
a   \
   b
endef
all: ; @echo '[$X]'
