# $ make -k A=1
# $ make -k A=1 -f undefine.mk
unexport MAKEFLAGS MFLAGS
all: ; @env | grep '^M*[AF].*[SA]='; $(MAKE) --no-print-directory -f sub.mk
#--- undefine.mk
undefine MAKEFLAGS
all: ; @echo '[$(MAKEFLAGS)] $(origin MAKEFLAGS)'; $(MAKE) --no-print-directory -f sub.mk
#--- sub.mk
all: ; @echo 'sub [$(MAKEFLAGS)] [$(A)] $(origin A)'
