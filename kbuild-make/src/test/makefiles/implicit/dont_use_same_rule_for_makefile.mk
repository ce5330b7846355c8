# $ make
include gen.mk
%.mk: %.in ; cp $< $@
all: ; @echo $(x)
#--- gen.in
x = generated
