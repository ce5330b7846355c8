# a comment \
all: ; @echo no
all: ; @echo yes
