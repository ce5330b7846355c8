inner = [$1 $2 $3]
outer = $(call inner,$1) [$1 $2]
$(info $(call outer,a,b))
all: ;
