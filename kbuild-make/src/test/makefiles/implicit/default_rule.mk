# $ make other
.DEFAULT: ; @echo default for $@ [$<]
all: missing ; @echo all
