# A tab-led assignment before the first rule is an assignment.
	a := 1
ifdef a
	b := 2
endif
$(info $(a) $(b))
all: ; @echo $(a)
