a != echo one; echo two
$(info [$(a)] $(flavor a))
b != printf 'x$$y'
$(info [$(b)])
all: ;
