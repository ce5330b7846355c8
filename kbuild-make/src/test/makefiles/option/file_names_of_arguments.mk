# env: HOME=/DIRECTORY
# $ make -f ./d/../a.mk ././/x
# $ make -f "~/a.mk" -I "~/d" -I./d -I ./d/ -I.//d "~/goal"
# $ make -C "~/d" --no-print-directory -f ../a.mk
# $ make -f a.mk ""
# $ make -f a.mk ./
all: ; @echo no
#--- a.mk
$(info [$(MAKEFILE_LIST)] [$(MAKECMDGOALS)])
all x ~/goal ./: ; @echo $@ '[$(MAKEFLAGS)]'
#--- d/none
