# $ make -k -s -j2 V=1 --no-print-directory
$(info [$(MAKEFLAGS)])
all: ; @echo '[$(MAKEFLAGS)]' | sed 's/--jobserver-auth=[0-9]*,[0-9]*/AUTH/'
