.RECIPEPREFIX = +
all:
+@echo plus
+ @echo blank after
.RECIPEPREFIX =
other:
	@echo tab
all: other
