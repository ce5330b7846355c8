.EXTRA_PREREQS = extra
all: a ; @echo '$^ $< $?'
a extra: ; @echo $@
