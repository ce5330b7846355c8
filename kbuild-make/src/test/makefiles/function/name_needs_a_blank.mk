$(info [$(subst)] [$(words)] [$(info)])
subst = variable
$(info [$(subst)])
all: ;
