define two
one $(x)
  two
endef
x = later
$(info [$(two)])
all: ;
