# env: MFLAGS=-s MAKEOVERRIDES=a PATH_OF=x
# $ make -e A=1
# $ make -k A=1
$(info $(origin PATH_OF) $(origin GNUMAKEFLAGS) $(origin MAKEFLAGS) $(origin MAKELEVEL))
all: ; @echo '$(MFLAGS) $(origin MFLAGS), $(MAKEOVERRIDES) $(origin MAKEOVERRIDES)'; env | grep ^MFLAGS
