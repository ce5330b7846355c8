a = 1
v1 = A$($(a) tail
v2 = A${$(a) tail} B
$(info [$(v1)] [$(v2)])
all: ; @echo $($(a) tail
