a: ; @echo part > $@; false
