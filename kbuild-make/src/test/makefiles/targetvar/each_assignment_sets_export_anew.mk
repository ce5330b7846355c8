# $ make
# $ make Y=c
all: export X = 1
all: X = 2
all: export Y = 1
all: Y += 2
all: private W = 1
all: W = 2
all: dep; @echo "[$$X] [$$Y] [$W]"
dep: ; @echo "[$$X] [$$Y] [$W]"
