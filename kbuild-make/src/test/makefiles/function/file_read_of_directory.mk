# $ make
# $ make -f text.mk
$(info [$(file <.)])
all: ;
#--- text.mk
$(info [$(file <text.mk,)])
