# $ make -f ./Makefile -I ././sub -I .//sub2
# $ make -f ././Makefile -o ./a -W ././b
# $ make -C ./sub -f ../Makefile .//a
# $ make -C ./nope
# $ make -f ./nope
-include inc.mk
$(warning $(MAKEFILE_LIST))
all: a b ; @echo "$(MAKEFLAGS)" $?
a b: ; @echo $@
#--- sub2/inc.mk
$(warning $(.INCLUDE_DIRS))
#--- sub/empty
