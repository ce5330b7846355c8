# env: GNUMAKEFLAGS=-s
# $ make
# $ make -f other.mk
GNUMAKEFLAGS = -i
$(info $(origin GNUMAKEFLAGS) [$(MAKEFLAGS)])
all: ; echo '[$(GNUMAKEFLAGS)] $(origin GNUMAKEFLAGS) [$(MAKEFLAGS)]'; false
#--- other.mk
$(info $(origin GNUMAKEFLAGS) $(flavor GNUMAKEFLAGS) [$(GNUMAKEFLAGS)])
all: ; echo '$(origin GNUMAKEFLAGS)'
