define rules
a: ; @echo a
b: ; @echo b
endef
all: a b
$(rules)
