# $ make
# $ make goal
# $ make wild='$(wildcard lib((x)))'
ifdef wild
$(info $(wild))
endif
ifeq ($(MAKECMDGOALS),)
all: lib((x)) ; @echo $^
endif
goal: ; @echo $@
