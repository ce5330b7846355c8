a += $(b)
b = later
$(info [$(a)] $(flavor a))
all: ;
