MAKEFLAGS += -rR
$(info [$(CC)] [$(MAKEFLAGS)] [$(MAKE_RESTARTS)])
all: ; @echo '[$(CC)] [$(MAKEFLAGS)]'
-include made.mk
made.mk: ; @touch $@
