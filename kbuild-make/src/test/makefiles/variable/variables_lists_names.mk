# Only the ones we define: the full list has an order of its own.
zz1 = 1
zz2 = 2
$(info $(sort $(filter zz%,$(.VARIABLES))))
all: ;
