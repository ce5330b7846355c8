a = x
undefine a
$(info [$(a)] $(origin a) $(flavor a))
all: ;
