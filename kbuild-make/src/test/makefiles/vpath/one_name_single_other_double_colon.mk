# $ mkdir src; touch src/foo
# $ make
# $ make -f double_here.mk
VPATH = src
all: foo
foo: dep ; @echo $@
src/foo:: dep ; @echo $@
dep: ;
#--- double_here.mk
VPATH = src
all: foo
foo:: dep ; @echo one $@
src/foo: dep ; @echo two $@
dep: ;
