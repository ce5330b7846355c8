x = set
all: x ?= no
all: y ?= yes
all: ; @echo $x $y
