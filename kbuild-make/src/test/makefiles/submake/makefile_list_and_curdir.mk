all: ; @$(MAKE) --no-print-directory -C d -f ../x.mk
#--- d/keep
#--- x.mk
$(info $(MAKEFILE_LIST) $(notdir $(CURDIR)))
all: ; @pwd | sed 's,.*/,,'
