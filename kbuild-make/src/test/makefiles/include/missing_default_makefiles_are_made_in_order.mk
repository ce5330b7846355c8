# $ mv Makefile given
# env: MAKEFILES=given
# $ make
GNUmakefile makefile Makefile: ; @echo making $@; echo 'all: ; @echo all by $@' >$@
