# $ touch -d 2001-01-01 Makefile
# $ make
$(info reading)
all: ; @echo all
Makefile: tmpl ; @echo 'remaking $@'; sed 's/tmpl ;/;/' Makefile > M; mv M Makefile
#--- tmpl
