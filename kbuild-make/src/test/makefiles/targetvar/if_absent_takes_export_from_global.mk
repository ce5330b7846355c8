# $ make
# $ make CL=cmd
# env: HV=env
export X = global
P = glob
all: X ?= no
all: HV ?= no
all: CL ?= no
all: private P ?= 1
all: dep; @echo "[$$X] [$$HV] [$$CL] [$P]" $(origin X) $(origin HV) $(origin CL)
dep: ; @echo "[$$X] [$$HV] [$$CL] [$P]"
