$(info $(sort $(filter-out load guile,$(.FEATURES))))
all: ;
