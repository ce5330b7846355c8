all: gen ; @echo all after $^
gen: ; @$(MAKE) -s -f sub.mk gen
	@test -f gen && echo is there
#--- sub.mk
gen: ; @echo content > gen
