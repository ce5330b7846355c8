# $ make
# $ make .RECIPEPREFIX=>
# $ make -f target.mk
# $ make -f undefined.mk
# $ make -f assigned.mk .RECIPEPREFIX=>
# $ make -f assigned.mk
.RECIPEPREFIX ?= +
all:
	@echo tab
#--- target.mk
all: .RECIPEPREFIX = >
all:
	@echo tab
#--- undefined.mk
.RECIPEPREFIX = >
undefine .RECIPEPREFIX
.RECIPEPREFIX = +
all:
>@echo still
#--- assigned.mk
.RECIPEPREFIX = +
all:
>@echo command line
