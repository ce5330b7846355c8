# env: E=env
# $ make F=cmd
export G = exp
H = no
all: ; @$(MAKE) -s -f sub.mk
#--- sub.mk
$(info $(origin E) $(origin F) $(origin G) $(origin H) $(MAKELEVEL))
all: ; @echo $$E $$F $$G [$$H]
