# $ make -B
all: there ; @echo $@ $?
$(info restarts: $(MAKE_RESTARTS))
include made.mk
made.mk: ; @touch $@
there: ; @echo $@
#--- there
