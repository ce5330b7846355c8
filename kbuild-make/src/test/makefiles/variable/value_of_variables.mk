zz1 = 1
$(info $(filter zz%,$(value .VARIABLES)) $(filter zz%,$(call value,.VARIABLES)))
all: ;
