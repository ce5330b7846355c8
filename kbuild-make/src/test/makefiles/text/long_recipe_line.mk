x := aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
all: ; @echo $(words $(foreach i,1 2 3 4 5 6 7 8,$(foreach j,1 2 3 4 5 6 7 8,$x))) '$(x)$(x)' | wc -c
