# $ make
# $ make -f zero.mk
# $ make -f negative.mk
$(info [$(word 4294967297,a b c)] [$(word 2147483648,a b)] [$(wordlist 1,4294967298,a b c)] [$(wordlist 2,9999999999999999999999,a b c)])
all: ;
#--- zero.mk
$(info $(word 4294967296,a b))
#--- negative.mk
$(info $(wordlist 99999999999999999999,3,a b))
