# $ make
# $ make -f rules.mk
# $ make -f rules.mk x.o
# $ make -f suffixes.mk
MAKEFLAGS += -R
AR = mine
$(info [$(CC)] [$(if $(SUFFIXES),some,no)])
all: ; @echo '[$(CC)] [$(origin CC)] [$(AR)] [$(if $(SUFFIXES),some,no)] [$(MAKEFLAGS)] [$(MAKE)]'
#--- rules.mk
MAKEFLAGS += -r
all: ; @echo '[$(CC)] [$(SUFFIXES)] [$(origin SUFFIXES)] [$(MAKEFLAGS)]'
#--- suffixes.mk
MAKEFLAGS += -rR
all: x.z
.SUFFIXES: .q .z
.q.z: ; @echo making $@ from $<
x.q: ; @echo $@
x.z: x.q
#--- x.c
int x;
