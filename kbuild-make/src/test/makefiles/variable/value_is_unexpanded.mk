a = $(b) $@ $$
b := $(value a)
$(info $(value a)|$(value b)|$(value none))
all: ;
