# $ make --warn-undefined-variables
a = $(none)
$(info [$(a)] $(if $(gone),y,n))
all: ; @echo $(missing)
