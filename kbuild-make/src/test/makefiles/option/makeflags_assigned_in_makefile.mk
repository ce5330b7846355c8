MAKEFLAGS += -s --no-print-directory
$(info [$(MAKEFLAGS)])
all: ; echo '[$(MAKEFLAGS)]'
