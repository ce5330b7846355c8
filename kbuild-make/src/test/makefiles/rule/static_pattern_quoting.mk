# $ make
# $ make -k foo.x
all: a:b
a\:b: a\:% : ; @echo '[$@] [$*]'
foo.x: %.x: a\%b \%%.y c\\%d \\\%q%r z%\%s% \%
	@echo '[$@] [$*] [$^]'
